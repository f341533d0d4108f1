import asyncio


async def main():
    lock = asyncio.Lock(loop=None)
    async with lock:
        print("saved")


asyncio.run(main())
