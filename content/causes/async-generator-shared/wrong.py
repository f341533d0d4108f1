import asyncio


async def orders():
    for number in (1, 2, 3, 4):
        await asyncio.sleep(0.01)
        yield number


async def worker(name, source):
    async for number in source:
        print(name, "packs order", number)


async def main():
    source = orders()
    await asyncio.gather(worker("anna", source), worker("ben", source))


asyncio.run(main())
