import asyncio


async def load_prices():
    await asyncio.sleep(0.05)
    return {"tea": 3}


async def show_page(prices):
    print("tea costs", (await asyncio.shield(prices))["tea"])


async def main():
    prices = asyncio.create_task(load_prices())
    first = asyncio.create_task(show_page(prices))
    second = asyncio.create_task(show_page(prices))
    await asyncio.sleep(0)
    first.cancel()
    await second


asyncio.run(main())
