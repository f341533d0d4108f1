import asyncio
import time


async def load():
    time.sleep(0.3)
    print("the blocking call is over")
    await asyncio.sleep(5)


async def main():
    started = time.monotonic()
    try:
        await asyncio.wait_for(load(), 0.1)
    except asyncio.TimeoutError:
        print("TimeoutError, late:", time.monotonic() - started >= 0.3)


asyncio.run(main())
