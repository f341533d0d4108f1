import asyncio


async def orders(pause):
    for number in (1, 2, 3):
        if pause:
            await asyncio.sleep(0.01)
        yield number


async def worker(name, source):
    async for number in source:
        print(name, "packs order", number)


async def main():
    for pause in (False, True):
        source = orders(pause)
        workers = worker("anna", source), worker("ben", source)
        print("ben:", (await asyncio.gather(*workers, return_exceptions=True))[1])


asyncio.run(main())
