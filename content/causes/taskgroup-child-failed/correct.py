import asyncio


async def fetch_price(shop):
    await asyncio.sleep(0.01)
    if shop == "closed":
        raise TimeoutError
    print("price from", shop)


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            for shop in ("near", "closed"):
                group.create_task(fetch_price(shop))
    except* TimeoutError:
        print("a shop gave no answer")


asyncio.run(main())
