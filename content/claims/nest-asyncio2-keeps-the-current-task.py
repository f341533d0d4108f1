import asyncio

import nest_asyncio2

nest_asyncio2.apply()


async def fetch_price(item):
    await asyncio.sleep(0.01)
    return {"tea": 3, "cake": 5}[item]


def price_of(item):
    return asyncio.run(fetch_price(item))


async def main():
    print("tea costs", price_of("tea"))
    print("cake costs", await asyncio.wait_for(fetch_price("cake"), 5))


asyncio.run(main())
