import asyncio
import resource
import socket

resource.setrlimit(resource.RLIMIT_NOFILE, (50, 50))


async def check(host, port):
    _, writer = await asyncio.open_connection(host, port)
    writer.close()
    await writer.wait_closed()


async def main():
    with socket.create_server(("127.0.0.1", 0), backlog=100) as server:
        shops = [server.getsockname()] * 100
        await asyncio.gather(*[check(*shop) for shop in shops])
    print("checked:", len(shops))


asyncio.run(main())
