import asyncio


async def ping():
    await asyncio.sleep(0.01)
    raise asyncio.TimeoutError


async def read():
    await asyncio.sleep(0.05)
    print("reader: still at work")


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(ping())
            group.create_task(read())
    except* asyncio.TimeoutError:
        print("connection lost")
    await asyncio.sleep(0.1)
    print("connected again")


asyncio.run(main())
