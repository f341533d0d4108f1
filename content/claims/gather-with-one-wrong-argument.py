import asyncio


async def fetch(item):
    await asyncio.sleep(0.01)
    print("fetched", item)


async def main():
    try:
        await asyncio.gather(fetch("tea"), fetch, fetch("milk"))
    except TypeError:
        print("refused")
    await asyncio.sleep(0.05)


asyncio.run(main())
