import asyncio


async def fetch_price(item):
    await asyncio.sleep(0)
    return {"tea": 3, "cake": 5}[item]


def show_price(item):
    price = yield from fetch_price(item)
    print(item, "costs", price)


async def main():
    for step in show_price("tea"):
        print(step)


asyncio.run(main())
