import asyncio
from contextlib import suppress

prices = {"tea": 3}


async def show_price(item):
    with suppress(KeyError):
        await asyncio.sleep(0.01)
        print(item, "costs", prices[item])
    print("looked for", item)


async def main():
    await show_price("tea")
    await show_price("coffee")


asyncio.run(main())
