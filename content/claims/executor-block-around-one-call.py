import asyncio
import time
from concurrent.futures import ThreadPoolExecutor


def resize():
    time.sleep(0.2)
    print("worker: done")


async def main():
    loop = asyncio.get_running_loop()
    try:
        with ThreadPoolExecutor() as pool:
            await asyncio.wait_for(loop.run_in_executor(pool, resize), 0.02)
    except asyncio.TimeoutError:
        print("main: time limit was reached")


asyncio.run(main())
