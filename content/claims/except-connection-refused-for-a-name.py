import asyncio
import socket


async def connect(host, port):
    try:
        await asyncio.open_connection(host, port)
    except ConnectionRefusedError as error:
        return f"ConnectionRefusedError, errno {error.errno}"
    except OSError as error:
        return f"{type(error).__name__}, errno {error.errno}"


async def main():
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        port = unused.getsockname()[1]
        print("one address:", await connect("127.0.0.1", port))
        print("::1 and 127.0.0.1:", await connect(None, port))


asyncio.run(main())
