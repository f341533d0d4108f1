import asyncio


def fetch_price(item):
    yield from asyncio.sleep(0.01)
    return {"tea": 4}[item]


async def main():
    try:
        print("tea costs", await fetch_price("tea"))
    except TypeError as error:
        print(error)


asyncio.run(main())
