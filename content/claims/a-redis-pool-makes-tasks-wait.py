import asyncio
import os

from redis.asyncio import BlockingConnectionPool, ConnectionPool, Redis


async def check_all(kind):
    pool = kind.from_url(os.environ["REDIS_URL"], max_connections=5)
    async with Redis.from_pool(pool) as store:
        answers = await asyncio.gather(*[store.ping() for _ in range(20)])
    print(f"{kind.__name__}: {len(answers)} answers")


asyncio.run(check_all(BlockingConnectionPool))
asyncio.run(check_all(ConnectionPool))
