import asyncio


async def orders():
    for number in (1, 2, 3, 4):
        await asyncio.sleep(0.01)
        yield number


async def worker(name, source, lock):
    async with lock:
        async for number in source:
            print(name, "packs order", number)


async def main():
    source = orders()
    lock = asyncio.Lock()
    await asyncio.gather(worker("anna", source, lock), worker("ben", source, lock))


asyncio.run(main())
