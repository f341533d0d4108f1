import asyncio


async def eat(plates, ready):
    async with ready:
        await ready.wait_for(lambda: plates)
        print("eats", plates.pop())


async def main():
    plates, ready = [], asyncio.Condition()
    task = asyncio.create_task(eat(plates, ready))
    await asyncio.sleep(0)
    plates.append("cake")
    try:
        ready.notify()
    except RuntimeError as error:
        print("refused:", error)
    async with ready:
        ready.notify()
    await task


asyncio.run(main())
