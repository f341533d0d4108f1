import asyncio
import os

from sqlalchemy import NullPool, text
from sqlalchemy.ext.asyncio import create_async_engine

url = os.environ["DATABASE_URL"].replace("postgresql:", "postgresql+asyncpg:")


async def count_orders(engine, dispose):
    async with engine.connect() as connection:
        await connection.execute(text("select 1"))
    if dispose:
        await engine.dispose()


for name, dispose, options in (
    ("dispose", True, {}),
    ("NullPool", False, {"poolclass": NullPool}),
    ("pool", False, {}),
):
    engine = create_async_engine(url, **options)
    for _ in range(2):
        asyncio.run(count_orders(engine, dispose))
    print(f"{name}: works twice")
