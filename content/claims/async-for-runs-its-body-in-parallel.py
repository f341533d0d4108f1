import asyncio


async def orders():
    for number in (1, 2):
        print("next order", number)
        yield number


async def ship(number):
    await asyncio.sleep(0.01)
    print("shipped", number)


async def main():
    async for number in orders():
        await ship(number)


asyncio.run(main())
