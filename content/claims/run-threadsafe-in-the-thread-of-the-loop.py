import asyncio
import concurrent.futures


async def fetch_price(item):
    await asyncio.sleep(0.01)
    return {"tea": 3, "cake": 5}[item]


async def main():
    loop = asyncio.get_running_loop()
    price = asyncio.run_coroutine_threadsafe(fetch_price("tea"), loop)
    try:
        print("tea costs", price.result(timeout=0.1))
    except concurrent.futures.TimeoutError:
        print("still waiting after 0.1 s")
    print("once the loop runs again: tea costs", await asyncio.wrap_future(price))


asyncio.run(main())
