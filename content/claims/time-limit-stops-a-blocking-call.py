import asyncio
import time


async def download():
    time.sleep(0.15)
    return "downloaded"


async def main():
    try:
        print(await asyncio.wait_for(download(), 0.05))
    except asyncio.TimeoutError:
        print("time limit reached")


asyncio.run(main())
