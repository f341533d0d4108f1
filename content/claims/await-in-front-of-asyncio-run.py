import asyncio


async def fetch_price(item):
    await asyncio.sleep(0.01)
    return 3


async def main():
    price = await asyncio.run(fetch_price("tea"))
    print("tea costs", price)


asyncio.run(main())
