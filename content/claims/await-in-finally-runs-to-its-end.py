import asyncio


async def upload():
    try:
        await asyncio.sleep(1)
    finally:
        print("closing")
        await asyncio.sleep(1)
        print("closed")


async def main():
    task = asyncio.create_task(upload())
    await asyncio.sleep(0.01)
    task.cancel()
    await asyncio.sleep(0.01)
    task.cancel()
    await asyncio.wait([task])
    print("cancelled:", task.cancelled())


asyncio.run(main())
