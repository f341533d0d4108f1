import asyncio


@asyncio.coroutine
def fetch_price(item):
    yield from asyncio.sleep(0.01)
    return {"tea": 4}[item]


async def main():
    print("tea costs", await fetch_price("tea"))


asyncio.run(main())
