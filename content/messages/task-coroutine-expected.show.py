import asyncio


async def fetch():
    await asyncio.sleep(0)


async def main():
    task = asyncio.create_task(fetch)
    await task


asyncio.run(main())
