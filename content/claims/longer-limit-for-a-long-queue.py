import asyncio


async def fetch(gate):
    async with gate:
        await asyncio.sleep(0.02)


async def download(items, limit):
    gate = asyncio.Semaphore(1)
    jobs = [asyncio.wait_for(fetch(gate), limit) for _ in range(items)]
    results = await asyncio.gather(*jobs, return_exceptions=True)
    ends = ["done" if results[n] is None else type(results[n]).__name__ for n in (0, -1)]
    print(f"{items} items: first {ends[0]}, last {ends[1]}")


async def main():
    await download(items=8, limit=0.1)
    await download(items=16, limit=0.2)


asyncio.run(main())
