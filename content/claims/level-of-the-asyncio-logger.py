import asyncio
import logging


async def hang_up(reader, writer):
    writer.close()


async def main():
    logging.getLogger("asyncio").setLevel(logging.ERROR)
    server = await asyncio.start_server(hang_up, "127.0.0.1", 0)
    address = server.sockets[0].getsockname()
    reader, writer = await asyncio.open_connection(*address)
    for n in range(10):
        writer.write(b"temperature: 21\n")
        await asyncio.sleep(0.01)
    print("sent 10 readings, connection is closed:", writer.is_closing())
    writer.close()
    server.close()


asyncio.run(main())
