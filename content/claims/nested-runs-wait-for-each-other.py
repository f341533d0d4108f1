import asyncio

import nest_asyncio

nest_asyncio.apply()


def query(seconds):
    asyncio.run(asyncio.sleep(seconds))


async def handler(name, seconds):
    query(seconds)
    print(name, "is done")


async def main():
    await asyncio.gather(handler("short", 0.05), handler("long", 0.3))


asyncio.run(main())
