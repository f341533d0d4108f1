import asyncio


async def fetch_price(shop):
    await asyncio.sleep(0.2)
    print("price from", shop)


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            for shop in ("near", "far"):
                group.create_task(fetch_price(shop))
            await asyncio.wait_for(asyncio.sleep(0), timeout=0.05)
    except TimeoutError:
        print("gave up")


asyncio.run(main())
