import asyncio


async def fetch(item):
    await asyncio.sleep(0.01)
    print("fetched", item)


async def connect():
    return asyncio.get_running_loop().create_future()


async def main(ready):
    try:
        await asyncio.gather(fetch("tea"), ready, fetch("milk"))
    except ValueError:
        print("refused")
    await asyncio.sleep(0.05)


asyncio.run(main(asyncio.run(connect())))
