import asyncio
import os

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession, create_async_engine

url = os.environ["DATABASE_URL"].replace("postgresql:", "postgresql+asyncpg:")
engine = create_async_engine(url)
query = text("select :item || ' is sold out'")


async def main():
    async with AsyncSession(engine) as session:
        tea = session.scalar(query, {"item": "tea"})
        rice = session.scalar(query, {"item": "rice"})
        print(await asyncio.gather(tea, rice))


asyncio.run(main())
