from asyncio import run, sleep

import nest_asyncio

nest_asyncio.apply()


async def fetch_price(item):
    await sleep(0.01)
    return {"tea": 3, "cake": 5}[item]


async def main():
    nest_asyncio.apply()
    print("tea costs", run(fetch_price("tea")))


run(main())
