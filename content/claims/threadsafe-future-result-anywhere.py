import asyncio
import concurrent.futures


async def fetch_price():
    return 4


def price(loop, limit):
    future = asyncio.run_coroutine_threadsafe(fetch_price(), loop)
    return future.result(limit)


async def main():
    loop = asyncio.get_running_loop()
    try:
        print("in the thread of the loop:", price(loop, 0.05))
    except concurrent.futures.TimeoutError as error:
        print("in the thread of the loop:", type(error).__name__)
    print("in another thread:", await asyncio.to_thread(price, loop, 5))


asyncio.run(main())
