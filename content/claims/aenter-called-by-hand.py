import asyncio

stock = {"tea": 5}


async def reserve(lock, count):
    await lock.__aenter__()
    left = stock["tea"]
    await asyncio.sleep(0.01)
    stock["tea"] = left - count
    print("reserved", count, flush=True)


async def main():
    lock = asyncio.Lock()
    await asyncio.gather(reserve(lock, 2), reserve(lock, 1))
    print("left in stock:", stock["tea"])


asyncio.run(main())
