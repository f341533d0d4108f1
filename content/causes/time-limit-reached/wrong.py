import asyncio


async def fetch_price(shop):
    await asyncio.sleep(1 if shop == "slow" else 0)
    return f"{shop}: 4.20"


async def main():
    for shop in ("near", "slow", "far"):
        print(await asyncio.wait_for(fetch_price(shop), 0.15))


asyncio.run(main())
