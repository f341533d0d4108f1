import asyncio


async def load_price(item):
    await asyncio.sleep(0.01)
    return {"tea": 3}[item]


async def print_price(item):
    price = await load_price(item)
    print(f"{item} costs {price}")


async def main():
    await print_price("tea")


asyncio.run(main())
