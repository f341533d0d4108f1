import asyncio


async def brew():
    print("task begins")
    await asyncio.sleep(0.05)
    print("task ends")
    return "tea"


async def main():
    task = asyncio.create_task(brew())
    print("made")
    await asyncio.sleep(0)
    print("main is back, done:", task.done())
    print("result:", await task)


asyncio.run(main())
