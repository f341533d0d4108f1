import asyncio


async def fetch_price(item):
    return {"tea": 3, "cake": 5}[item]


async def main():
    with asyncio.Runner() as runner:
        print("tea costs", runner.run(fetch_price("tea")))


asyncio.run(main())
