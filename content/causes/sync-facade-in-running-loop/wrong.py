import asyncio

from asgiref.sync import async_to_sync


async def load_price(item):
    await asyncio.sleep(0.01)
    return {"tea": 3}[item]


def print_price(item):
    price = async_to_sync(load_price)(item)
    print(f"{item} costs {price}")


async def main():
    print_price("tea")


asyncio.run(main())
