import asyncio


async def fetch_price(shop):
    print("ask", shop)
    await asyncio.sleep(0.01)
    print("answer of", shop)
    return len(shop)


async def main():
    prices = []
    for shop in ("north", "south"):
        task = asyncio.create_task(fetch_price(shop))
        prices.append(await task)
    print("prices:", prices)


asyncio.run(main())
