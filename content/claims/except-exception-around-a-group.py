import asyncio


async def fetch_price(shop):
    raise TimeoutError(f"no answer from {shop}")


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fetch_price("near"))
    except Exception as error:
        print("failed:", error)


asyncio.run(main())
