import asyncio


async def save_order(item):
    print("saved", item)


async def main():
    for item in ("tea", "cake", "milk"):
        save_order(item)
        print("asked to save", item)


asyncio.run(main())
