import asyncio


async def main():
    lock = asyncio.Lock()
    async with lock:
        await asyncio.sleep(0.01)
        print("saved")


asyncio.run(main())
