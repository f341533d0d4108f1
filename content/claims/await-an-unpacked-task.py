import asyncio


async def load_rows():
    await asyncio.sleep(0.01)
    return ["tea", "cake"]


async def main():
    task = asyncio.create_task(load_rows())
    try:
        first, second = task
    except RuntimeError as error:
        print("unpacked:", error)
    try:
        await task
    except RuntimeError as error:
        print("awaited:", error)
    await asyncio.wait([task])
    print("awaited when done:", await task)
    print("list of it when done:", list(task))


asyncio.run(main())
