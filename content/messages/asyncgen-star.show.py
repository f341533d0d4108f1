import asyncio


async def orders():
    yield 1
    yield 2


async def main():
    items = [0, *orders()]
    print(items)


asyncio.run(main())
