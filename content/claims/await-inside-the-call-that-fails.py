import asyncio


async def fetch_price(item):
    await asyncio.sleep(0.01)
    print("price fetched")
    return 3


async def main():
    price = None
    try:
        price = await asyncio.wait_for(await fetch_price("tea"))
    except Exception as error:
        print("no price:", error)
    print("tea costs", price)


asyncio.run(main())
