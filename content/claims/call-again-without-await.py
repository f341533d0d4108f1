import asyncio

stock = {"tea": 5}


def reserve(item, count):
    stock[item] -= count
    print("reserved", count, item)
    return stock[item]


async def main():
    try:
        left = await reserve("tea", 2)
    except TypeError:
        left = reserve("tea", 2)
    print("left in stock:", left)


asyncio.run(main())
