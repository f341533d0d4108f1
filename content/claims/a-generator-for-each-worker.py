import asyncio


async def orders():
    for number in (1, 2):
        await asyncio.sleep(0)
        yield number


async def worker(name, source):
    async for number in source:
        print(name, "packs order", number)


async def main():
    await asyncio.gather(worker("anna", orders()), worker("ben", orders()))


asyncio.run(main())
