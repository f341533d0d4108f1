import asyncio


async def main():
    loop = asyncio.get_running_loop()
    lock = asyncio.Lock(loop=loop)
    async with lock:
        await asyncio.sleep(0.01)
        print("saved")


asyncio.run(main())
