import asyncio


async def fetch_items():
    await asyncio.sleep(0)
    return ["tea", "cake"]


async def main():
    for item in fetch_items():
        print(item)


asyncio.run(main())
