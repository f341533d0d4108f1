import asyncio


async def fetch_price(item):
    await asyncio.sleep(0.01)
    return {"tea": 4, "coffee": 6}[item]


async def price_of(item):
    return await fetch_price(item)


async def main():
    print("asking for the price")
    print("price:", await price_of("tea"))


asyncio.run(main())
