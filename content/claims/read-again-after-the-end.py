import asyncio


async def send_reading(reader, writer):
    writer.write(b"21.5")
    writer.close()


async def main():
    server = await asyncio.start_server(send_reading, "127.0.0.1", 0)
    address = server.sockets[0].getsockname()
    reader, writer = await asyncio.open_connection(*address)
    print("first read:", await reader.read(100))
    await reader.read(100)
    turns = []
    asyncio.get_running_loop().call_soon(turns.append, "turn")
    seen = {await reader.read(100) for _ in range(1000)}
    print("1000 reads gave", *seen, "and turns for others:", len(turns))
    writer.close()
    server.close()


asyncio.run(main())
