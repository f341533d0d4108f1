import asyncio


async def price(shop):
    await asyncio.sleep(shop / 100)
    return shop * 10


async def main():
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(price(shop)) for shop in (3, 1, 2)]
    print([task.result() for task in tasks])


asyncio.run(main())
