import asyncio

stock = {"tea": 5}


def reserve(item: str, count: int) -> int:
    stock[item] -= count
    print("reserved", count, item)
    return stock[item]


async def main():
    left = await reserve("tea", 2)
    print("left in stock:", left)


asyncio.run(main())
