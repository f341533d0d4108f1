import asyncio
import tracemalloc


async def fetch(gate):
    async with gate:
        await asyncio.sleep(0)


async def fetch_all(items):
    for _ in items:
        await asyncio.sleep(0)


async def measure(jobs):
    tracemalloc.start()
    await asyncio.gather(*jobs)
    print(len(jobs), "tasks, over 1 MB:", tracemalloc.get_traced_memory()[1] > 10**6)


async def main():
    gate, items = asyncio.Semaphore(5), iter(range(2000))
    await measure([fetch_all(items) for _ in range(5)])
    await measure([fetch(gate) for _ in range(2000)])


asyncio.run(main())
