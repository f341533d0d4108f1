import asyncio


async def fill(queue):
    for n in range(1000):
        await queue.put(n)
    print("loop: done")


async def main():
    task = asyncio.create_task(fill(asyncio.Queue()))
    print("main: task is started")
    await asyncio.sleep(0)
    print("main: has its next turn")
    await task


asyncio.run(main())
