import asyncio


async def fetch_price(item):
    await asyncio.sleep(1)
    return item


async def main():
    for price in asyncio.as_completed([fetch_price("tea")], timeout=0.05):
        print("price:", await price)


asyncio.run(main())
