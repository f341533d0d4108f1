import asyncio
import time


async def fetch_price():
    return 4


async def main():
    loop = asyncio.get_running_loop()
    future = asyncio.run_coroutine_threadsafe(fetch_price(), loop)
    for _ in range(20):
        if future.done():
            break
        time.sleep(0.005)
    print("done after asking 20 times:", future.done())
    await asyncio.wrap_future(future)
    print("done after one await:", future.done())


asyncio.run(main())
