import asyncio

prices = {"tea": 3}


async def fetch_price(item):
    return prices[item]


async def fetch_stock(item):
    return 5


async def main():
    try:
        price, stock = fetch_price("coffee"), fetch_stock("coffee")
        print(await price, await stock)
    except KeyError as error:
        print("await by await:", error, "is unknown")
    del stock
    try:
        print(await asyncio.gather(fetch_price("coffee"), fetch_stock("coffee")))
    except KeyError as error:
        print("gather:", error, "is unknown")


asyncio.run(main())
