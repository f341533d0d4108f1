import asyncio


async def fetch_price(item):
    await asyncio.sleep(0.01)
    return {"tea": 4, "coffee": 6}[item]


def price_of(item):
    loop = asyncio.get_running_loop()
    future = asyncio.run_coroutine_threadsafe(fetch_price(item), loop)
    return future.result()


async def main():
    print("asking for the price")
    print("price:", price_of("tea"))


asyncio.run(main())
