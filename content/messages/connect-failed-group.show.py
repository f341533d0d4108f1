import asyncio
import socket


async def main():
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        address = unused.getsockname()
        loop = asyncio.get_running_loop()
        await loop.create_connection(asyncio.Protocol, *address, all_errors=True)


asyncio.run(main())
