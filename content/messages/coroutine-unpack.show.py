import asyncio


async def fetch_items():
    await asyncio.sleep(0)
    return ["tea", "cake"]


async def main():
    first, second = fetch_items()
    print(first, second)


asyncio.run(main())
