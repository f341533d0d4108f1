import asyncio


async def fetch_price(shop):
    print("ask", shop)
    await asyncio.sleep(0.01)
    print("answer of", shop)
    return len(shop)


async def main():
    shops = ["north", "south", "harbour"]
    prices = []
    for shop in shops:
        prices.append(await fetch_price(shop))
    print("prices:", prices)


asyncio.run(main())
