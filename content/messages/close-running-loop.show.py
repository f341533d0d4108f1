import asyncio


async def fetch_price(item):
    return {"tea": 3, "cake": 5}[item]


def price_of(item):
    loop = asyncio.get_event_loop()
    try:
        return loop.run_until_complete(fetch_price(item))
    finally:
        loop.close()


async def main():
    print("tea costs", price_of("tea"))


asyncio.run(main())
