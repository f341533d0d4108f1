import asyncio

import nest_asyncio
import uvloop

nest_asyncio.apply()


async def fetch_price(item):
    return {"tea": 3, "cake": 5}[item]


async def handler():
    print("tea costs", asyncio.run(fetch_price("tea")))


server_loop = uvloop.new_event_loop()
server_loop.run_until_complete(handler())
