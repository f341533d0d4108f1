import asyncio


async def fetch_price(shop, seconds):
    try:
        await asyncio.sleep(seconds)
    finally:
        print(shop, "ends")
    raise TimeoutError(shop)


async def main():
    group = asyncio.TaskGroup()
    try:
        async with group:
            group.create_task(fetch_price("near", 0.01))
            far = group.create_task(fetch_price("far", 1))
    except Exception as failed:
        print("errors:", failed.exceptions)
        print("far cancelled:", far.cancelled())


asyncio.run(main())
