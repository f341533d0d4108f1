import asyncio

stock = {"tea": 5}


async def reserve(lock, count):
    with await lock:
        stock["tea"] -= count


async def main():
    await reserve(asyncio.Lock(), 2)
    print("left in stock:", stock["tea"])


asyncio.run(main())
