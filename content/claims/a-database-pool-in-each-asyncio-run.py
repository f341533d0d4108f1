import asyncio
import os

import asyncpg

pool = None


async def stock_of(item):
    global pool
    if pool is None:
        pool = await asyncpg.create_pool(os.environ["DATABASE_URL"], min_size=1)
    return await pool.fetchval("select $1 || ' is sold out'", item)


print(asyncio.run(stock_of("tea")))
print(asyncio.run(stock_of("rice")))
