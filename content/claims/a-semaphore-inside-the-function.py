import asyncio

inside = []
counts = []


async def fetch(number, limit):
    async with limit or asyncio.Semaphore(2):
        inside.append(number)
        counts.append(len(inside))
        await asyncio.sleep(0.01)
        inside.remove(number)


async def main():
    for name, limit in (("one for each call", None), ("one for all", asyncio.Semaphore(2))):
        counts.clear()
        await asyncio.gather(*[fetch(number, limit) for number in range(6)])
        print(f"{name}, most at once: {max(counts)}")


asyncio.run(main())
