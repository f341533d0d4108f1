import asyncio

import nest_asyncio
from asgiref.sync import async_to_sync

nest_asyncio.apply()


async def load_price(item):
    await asyncio.sleep(0.01)
    return {"tea": 3, "cake": 5}[item]


async def main():
    print("tea costs", asyncio.run(load_price("tea")))
    print("cake costs", async_to_sync(load_price)("cake"))


asyncio.run(main())
