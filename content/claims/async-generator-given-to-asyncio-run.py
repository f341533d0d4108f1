import asyncio


async def orders():
    for number in (1, 2):
        await asyncio.sleep(0.01)
        yield number


print(asyncio.run(orders()))
