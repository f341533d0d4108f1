import asyncio


async def refresh():
    await asyncio.sleep(1)


async def main():
    task = asyncio.create_task(refresh())
    await asyncio.sleep(0.01)
    task.cancel()
    await asyncio.sleep(0)
    print("cancelled:", task.cancelled())
    del task


asyncio.run(main())
