import asyncio
import os

import asyncpg


async def stock_of(source, item):
    return await source.fetchval("select $1 || ' is sold out'", item)


async def ask_both(source):
    both = (stock_of(source, "tea"), stock_of(source, "rice"))
    tea, rice = await asyncio.gather(*both, return_exceptions=True)
    print(tea)
    if isinstance(rice, Exception):
        raise rice
    print(rice)


async def main():
    url = os.environ["DATABASE_URL"]
    async with asyncpg.create_pool(url, min_size=1) as pool:
        await ask_both(pool)
    await ask_both(await asyncpg.connect(url))


asyncio.run(main())
