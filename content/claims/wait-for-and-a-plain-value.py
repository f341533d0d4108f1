import asyncio


def fetch_price(item):
    return {"tea": 3}[item]


async def main():
    price = await asyncio.wait_for(fetch_price("tea"), 1)
    print("tea costs", price)


asyncio.run(main())
