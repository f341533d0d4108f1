import asyncio


async def main():
    loop = asyncio.get_running_loop()
    await loop.create_connection(
        asyncio.Protocol, "127.0.0.1", 8888, local_addr=("::1", 0)
    )


asyncio.run(main())
