import asyncio


async def send_readings(reader, writer):
    writer.write(b"21.5 22.1 22.")
    writer.close()


async def main():
    server = await asyncio.start_server(send_readings, "127.0.0.1", 0)
    address = server.sockets[0].getsockname()
    reader, writer = await asyncio.open_connection(*address)
    try:
        while True:
            print("reading:", await reader.readexactly(5))
    except asyncio.IncompleteReadError as error:
        print("closed by the other side; not complete:", error.partial)
    writer.close()
    server.close()


asyncio.run(main())
