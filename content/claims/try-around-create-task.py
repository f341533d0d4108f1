import asyncio


async def refresh():
    await asyncio.sleep(0.01)
    raise TimeoutError


async def main():
    try:
        task = asyncio.create_task(refresh())
    except TimeoutError:
        print("caught")
    await asyncio.sleep(0.05)
    print("done:", task.done())


asyncio.run(main())
