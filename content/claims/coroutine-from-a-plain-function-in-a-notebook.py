import asyncio
from concurrent.futures import ThreadPoolExecutor


async def fetch_price(item):
    await asyncio.sleep(0.01)
    return len(item)


def price_of(item):
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(asyncio.run, fetch_price(item)).result()


async def main():
    print("plain function got:", price_of("tea"))


asyncio.run(main())
