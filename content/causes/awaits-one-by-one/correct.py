import asyncio


async def fetch_price(shop):
    print("ask", shop)
    await asyncio.sleep(0.01)
    print("answer of", shop)
    return len(shop)


async def main():
    shops = ["north", "south", "harbour"]
    prices = await asyncio.gather(*map(fetch_price, shops))
    print("prices:", prices)


asyncio.run(main())
