import asyncio

started = []


async def fetch(name):
    started.append(name)
    await asyncio.sleep(0.05)


async def main():
    for _ in range(3):
        jobs = [asyncio.create_task(fetch(name)) for name in ("orders", "stock")]
        await asyncio.wait(jobs, timeout=0.01)
    print("names:", len(set(started)), "started:", len(started))


asyncio.run(main())
