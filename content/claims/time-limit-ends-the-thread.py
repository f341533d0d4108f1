import asyncio
import time


def load():
    time.sleep(0.2)
    print("the function finishes")


async def main():
    try:
        await asyncio.wait_for(asyncio.to_thread(load), 0.02)
    except asyncio.TimeoutError:
        print("the caller goes on")


asyncio.run(main())
