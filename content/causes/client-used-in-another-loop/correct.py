import asyncio
import os

from redis.asyncio import Redis


async def check_store():
    async with Redis.from_url(os.environ["REDIS_URL"]) as store:
        print("store answers:", await store.ping())


asyncio.run(check_store())
asyncio.run(check_store())
