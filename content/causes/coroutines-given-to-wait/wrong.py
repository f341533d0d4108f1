import asyncio

NAMES = "orders", "stock"


async def fetch(name):
    await asyncio.sleep(0.01)
    return f"{name}: 3 rows"


async def main():
    jobs = [fetch(name) for name in NAMES]
    done, _ = await asyncio.wait(jobs)
    print(sorted(job.result() for job in done))


asyncio.run(main())
