import asyncio

import nest_asyncio
import uvloop


async def fetch_price(item):
    return {"tea": 3, "cake": 5}[item]


async def handler():
    nest_asyncio.apply()
    print("tea costs", asyncio.run(fetch_price("tea")))


uvloop.run(handler())
