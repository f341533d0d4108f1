import asyncio


async def fetch_price(shop):
    raise TimeoutError(shop)


async def main():
    async with asyncio.TaskGroup() as group:
        for shop in ("near", "far"):
            group.create_task(fetch_price(shop))


asyncio.run(main())
