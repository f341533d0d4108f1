import asyncio
import os

from sqlalchemy import text
from sqlalchemy.ext.asyncio import create_async_engine

url = os.environ["DATABASE_URL"].replace("postgresql:", "postgresql+asyncpg:")
engine = create_async_engine(url)
query = text("select :item || ' is sold out'")


async def show_stock(item, dispose=False):
    async with engine.connect() as connection:
        print(await connection.scalar(query, {"item": item}))
    if dispose:
        await engine.dispose()


asyncio.run(show_stock("tea", dispose=True))
asyncio.run(show_stock("rice"))
asyncio.run(show_stock("milk"))
