import asyncio

runner = asyncio.Runner()
runner.get_loop()


async def fetch_price(item):
    return {"tea": 3, "cake": 5}[item]


async def main():
    print("tea costs", runner.run(fetch_price("tea")))


asyncio.run(main())
