import asyncio


async def fetch_price():
    raise KeyError("tea")


async def main():
    asyncio.gather(fetch_price())
    await asyncio.sleep(0.01)


asyncio.run(main())
