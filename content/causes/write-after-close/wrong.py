import asyncio


async def hang_up(reader, writer):
    writer.close()


async def send_readings(writer):
    for n in range(10):
        writer.write(b"temperature: 21\n")
        await asyncio.sleep(0.01)
    print("sent 10 readings")


async def main():
    server = await asyncio.start_server(hang_up, "127.0.0.1", 0)
    reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
    await send_readings(writer)
    writer.close()
    server.close()


asyncio.run(main())
