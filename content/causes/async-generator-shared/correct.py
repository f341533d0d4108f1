import asyncio


async def orders():
    for number in (1, 2, 3, 4):
        await asyncio.sleep(0.01)
        yield number


async def worker(name, queue):
    while (number := await queue.get()) is not None:
        print(name, "packs order", number)


async def main():
    queue = asyncio.Queue(maxsize=2)
    workers = asyncio.gather(worker("anna", queue), worker("ben", queue))
    async for number in orders():
        await queue.put(number)
    await queue.put(None)
    await queue.put(None)
    await workers


asyncio.run(main())
