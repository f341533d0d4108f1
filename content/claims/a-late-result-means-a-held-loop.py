import asyncio


async def load():
    try:
        await asyncio.sleep(5)
    except BaseException:
        print("load: trying again")
    await asyncio.sleep(0.2)
    return "loaded"


async def beat():
    await asyncio.sleep(0.2)
    print("another task goes on")


async def main():
    task = asyncio.create_task(beat())
    print(await asyncio.wait_for(load(), 0.1))
    await task


asyncio.run(main())
