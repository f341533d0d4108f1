import asyncio


async def fetch_price(item):
    await asyncio.sleep(0)
    return {"tea": 3, "cake": 5}[item]


async def main():
    total = fetch_price("tea") + 2
    print("total", total)


asyncio.run(main())
