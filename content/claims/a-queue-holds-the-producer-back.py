import asyncio


async def worker(queue):
    while await queue.get() is not None:
        await asyncio.sleep(0)


async def longest(queue):
    task = asyncio.create_task(worker(queue))
    sizes = []
    for item in range(100):
        await queue.put(item)
        sizes.append(queue.qsize())
    await queue.put(None)
    await task
    return max(sizes)


async def main():
    print("Queue(): at most", await longest(asyncio.Queue()), "waiting")
    print("Queue(maxsize=10): at most", await longest(asyncio.Queue(maxsize=10)), "waiting")


asyncio.run(main())
