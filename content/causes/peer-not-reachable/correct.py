import asyncio


async def greet(reader, writer):
    writer.write(b"hello")
    writer.close()


async def main():
    server = await asyncio.start_server(greet, "127.0.0.1", 0)
    address = server.sockets[0].getsockname()
    reader, writer = await asyncio.open_connection(*address)
    print(await reader.read())
    writer.close()
    server.close()


asyncio.run(main())
