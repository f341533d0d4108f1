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


kept, closed = {}, {"poolclass": NullPool}
for name, options in (("dispose", kept), ("NullPool", closed), ("pool", kept)):
    engine = create_async_engine(url, **options)
    try:
        for _ in range(2):
            asyncio.run(count_orders(engine, name == "dispose"))
        print(f"{name}: works twice")
    except RuntimeError as error:
        print(f"{name}:", str(error).rpartition("> ")[2])
