import asyncio


async def main():
    limit = asyncio.timeout(0.02)
    try:
        async with limit, asyncio.TaskGroup() as group:
            group.create_task(asyncio.sleep(1))
    except TimeoutError as error:
        print("caught without a group:", repr(error))


asyncio.run(main())
