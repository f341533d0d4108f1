import asyncio
from contextlib import asynccontextmanager


@asynccontextmanager
async def timeout(seconds):
    await asyncio.wait_for(asyncio.sleep(0), seconds)
    yield


async def main():
    async with timeout(0.02):
        await asyncio.sleep(0.1)
        print("report: saved, 80 ms after the limit")


asyncio.run(main())
