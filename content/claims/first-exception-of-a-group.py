import asyncio


async def fetch_price(shop):
    raise TimeoutError(f"no answer from {shop}")


async def main():
    group = asyncio.TaskGroup()
    try:
        async with group:
            for shop in ("near", "far"):
                group.create_task(fetch_price(shop))
    except Exception as failed:
        print("first:", failed.exceptions[0])
        print("there are", len(failed.exceptions))


asyncio.run(main())
