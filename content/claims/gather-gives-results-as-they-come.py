import asyncio


async def fetch(name, seconds):
    await asyncio.sleep(seconds)
    print("ready:", name)
    return name


async def main():
    for name in await asyncio.gather(fetch("stock", 0.04), fetch("orders", 0.01)):
        print("used:", name)


asyncio.run(main())
