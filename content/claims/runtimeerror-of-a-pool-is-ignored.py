import asyncio
from concurrent.futures import ThreadPoolExecutor

saved = []


async def save(pool, name):
    loop = asyncio.get_running_loop()
    try:
        await loop.run_in_executor(pool, saved.append, name)
    except RuntimeError:
        pass


async def main():
    pool = ThreadPoolExecutor()
    await save(pool, "first")
    pool.shutdown()
    await save(pool, "last")
    print("saved:", saved)


asyncio.run(main())
