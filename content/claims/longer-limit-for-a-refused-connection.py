import asyncio
import socket
import time


async def main():
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        address = unused.getsockname()
        begin = time.monotonic()
        try:
            await asyncio.wait_for(asyncio.open_connection(*address), 30)
        except ConnectionError as error:
            early = time.monotonic() - begin < 5
            print(f"{type(error).__name__}, within 5 of 30 seconds: {early}")


asyncio.run(main())
