import asyncio
import socket


async def read_status():
    await asyncio.sleep(0)
    return b"ready"


async def main():
    ours, theirs = socket.socketpair()
    _, writer = await asyncio.open_connection(sock=ours)
    try:
        writer.write(read_status())
    finally:
        writer.close()
        theirs.close()


asyncio.run(main())
