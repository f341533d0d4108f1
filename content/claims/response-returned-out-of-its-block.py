import asyncio
from contextlib import asynccontextmanager


async def answer(reader, writer):
    writer.write(b"200 OK\n")
    await asyncio.sleep(0.02)
    writer.write(b"tea, cake\n")
    writer.close()


@asynccontextmanager
async def request(port):
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    yield reader
    writer.close()


async def main():
    server = await asyncio.start_server(answer, "127.0.0.1", 0)
    async with request(server.sockets[0].getsockname()[1]) as response:
        print("in the block:", await response.readline())
    await asyncio.sleep(0.2)
    print("after it:", await response.read())


asyncio.run(main())
