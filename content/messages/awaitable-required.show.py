import asyncio


async def fetch():
    await asyncio.sleep(0)


async def main():
    await asyncio.gather(fetch, fetch)


asyncio.run(main())
