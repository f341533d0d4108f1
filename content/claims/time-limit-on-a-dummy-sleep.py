import asyncio
from contextlib import asynccontextmanager


@asynccontextmanager
async def time_limit(seconds):
    await asyncio.wait_for(asyncio.sleep(0), seconds)
    yield


async def main():
    try:
        async with time_limit(0.05):
            await asyncio.sleep(0.2)
            print("imported all rows")
    except asyncio.TimeoutError:
        print("gave up")


asyncio.run(main())
