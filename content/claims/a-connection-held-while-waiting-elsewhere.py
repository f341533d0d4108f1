import asyncio
import os

from sqlalchemy import text
from sqlalchemy.ext.asyncio import create_async_engine

url = os.environ["DATABASE_URL"].replace("postgresql:", "postgresql+asyncpg:")
engine = create_async_engine(url, pool_size=2, max_overflow=0, pool_timeout=0.3)


async def report(item):
    async with engine.connect() as connection:
        await connection.execute(text("select 1"))
        await asyncio.sleep(5)  # a request to a slow service


async def main():
    await asyncio.gather(*[report(item) for item in range(3)])


asyncio.run(main())
