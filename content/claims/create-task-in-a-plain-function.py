import asyncio


async def fetch_price(item):
    await asyncio.sleep(0.01)
    return {"tea": 3, "cake": 5}[item]


def price_of(item):
    return asyncio.create_task(fetch_price(item))


async def main():
    print("tea costs", price_of("tea"))


asyncio.run(main())
