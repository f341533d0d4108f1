import asyncio
from contextlib import contextmanager


@contextmanager
async def session():
    yield "session"


async def main():
    with session() as opened:
        print(opened)


asyncio.run(main())
