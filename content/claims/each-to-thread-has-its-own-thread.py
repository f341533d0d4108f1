import asyncio
import time
from concurrent.futures import ThreadPoolExecutor

inside = []
counts = []


def load(number):
    inside.append(number)
    counts.append(len(inside))
    time.sleep(0.02)
    inside.remove(number)


async def main():
    asyncio.get_running_loop().set_default_executor(ThreadPoolExecutor(2))
    await asyncio.gather(*[asyncio.to_thread(load, number) for number in range(6)])
    print(f"calls: {len(counts)}, most at once: {max(counts)}")


asyncio.run(main())
