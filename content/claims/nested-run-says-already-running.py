import asyncio


async def fetch_price(item):
    return {"tea": 3, "cake": 5}[item]


async def main():
    try:
        asyncio.run(fetch_price("tea"))
    except RuntimeError as error:
        print("caught:", error)


asyncio.run(main())
