import asyncio
from concurrent.futures import ProcessPoolExecutor

currency = "EUR"


def price(item):
    return f"{item} costs 3 {currency}"


async def main():
    global currency
    currency = "USD"
    loop = asyncio.get_running_loop()
    with ProcessPoolExecutor(1) as pool:
        print(await loop.run_in_executor(pool, price, "tea"))


if __name__ == "__main__":
    asyncio.run(main())
