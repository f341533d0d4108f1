import asyncio
import warnings

warnings.filterwarnings("ignore", category=RuntimeWarning)
stock = {"tea": 5}


async def save_order(item, count):
    await asyncio.sleep(0.01)
    stock[item] -= count
    print("saved", count, item)


async def main():
    save_order("tea", 2)
    print("left in stock:", stock["tea"])


asyncio.run(main())
