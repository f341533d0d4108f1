import asyncio


async def orders():
    yield 1
    yield 2


async def main():
    first, second = orders()
    print(first, second)


asyncio.run(main())
