import asyncio


async def fetch_items():
    await asyncio.sleep(0)
    return ["tea", "cake"]


async def main():
    print(len(fetch_items()), "items")


asyncio.run(main())
