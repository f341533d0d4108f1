import asyncio
from contextlib import asynccontextmanager


async def get_session():
    print("open")
    try:
        yield "session"
    finally:
        print("closed")


async def main():
    async with asynccontextmanager(get_session)() as session:
        print("uses", session)
    session = await get_session()
    print("not reached", session)


asyncio.run(main())
