import asyncio

stock = {"tea": 5}


async def reserve(item, count):
    stock[item] -= count
    print("reserved", count, item)


def reserve_for_shop():
    reserve("tea", 3)


async def main():
    await reserve("tea", 2)
    reserve_for_shop()
    print("left in stock:", stock["tea"])


asyncio.run(main())
