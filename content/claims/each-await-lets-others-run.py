import asyncio

steps = []


async def other():
    steps.append("step")


async def add(a, b):
    return a + b


async def main():
    task = asyncio.create_task(other())
    total = 0
    for n in range(1000):
        total = await add(total, n)
    print("after 1000 awaits, steps of the other task:", len(steps))
    await asyncio.sleep(0)
    print("after a sleep, steps of the other task:", len(steps))
    await task


asyncio.run(main())
