import asyncio


async def price(shop, seconds):
    await asyncio.sleep(seconds)
    if shop == "north":
        raise KeyError
    return f"{shop}: {len(shop)}"


async def main():
    calls = [price("south", 0.2), price("north", 0.1), price("harbour", 0.01)]
    for next_one in asyncio.as_completed(calls):
        try:
            print(await next_one)
        except KeyError as error:
            print("north:", type(error).__name__)


asyncio.run(main())
