import asyncio


async def serve():
    await asyncio.sleep(0.05)
    print("served")


async def main():
    task = asyncio.create_task(serve())
    await asyncio.wait([task, asyncio.sleep(0.01)], return_when=asyncio.FIRST_COMPLETED)
    print("one of the two is over")
    await task


asyncio.run(main())
