import asyncio


async def heartbeat():
    for n in (1, 2):
        await asyncio.sleep(0.005)
        print("beat", n)


async def fill(queue):
    for n in range(100_000):
        await queue.put(n)
        if n % 100 == 0:
            await asyncio.sleep(0)
    print("queue is filled")


async def main():
    await asyncio.gather(heartbeat(), fill(asyncio.Queue()))


asyncio.run(main())
