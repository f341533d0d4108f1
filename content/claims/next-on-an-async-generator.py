import asyncio


async def orders():
    for number in (1, 2):
        await asyncio.sleep(0.01)
        yield number


async def main():
    print("anext:", await anext(aiter(orders())))
    print("next:", next(orders()))


asyncio.run(main())
