import asyncio


async def fetch_price(item):
    await asyncio.sleep(0.01)
    return {"tea": 4}[item]


async def main():
    print("tea costs", await fetch_price("tea"))


asyncio.run(main())
