import asyncio
import os

from redis.asyncio import Redis

store = Redis.from_url(os.environ["REDIS_URL"])


async def check_store():
    print("store answers:", await store.ping())


asyncio.run(check_store())
asyncio.run(check_store())
