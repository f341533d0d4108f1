import asyncio

visits = 0


def count_in_thread():
    global visits
    visits += 1


async def count(lock):
    global visits
    async with lock:
        seen = visits
        await asyncio.to_thread(count_in_thread)
        visits = seen + 1


async def main():
    await count(asyncio.Lock())
    print("two visits, counted:", visits)


asyncio.run(main())
