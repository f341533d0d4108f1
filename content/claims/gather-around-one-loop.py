import asyncio


async def fetch_price(shop):
    print("ask", shop)
    await asyncio.sleep(0.01)
    print("answer of", shop)
    return len(shop)


async def fetch_all(shops):
    return [await fetch_price(shop) for shop in shops]


async def main():
    (prices,) = await asyncio.gather(fetch_all(["north", "south"]))
    print("prices:", prices)


asyncio.run(main())
