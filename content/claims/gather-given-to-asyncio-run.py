import asyncio


async def fetch(item):
    await asyncio.sleep(0)
    return item


print(asyncio.run(asyncio.gather(fetch("tea"), fetch("milk"))))
