import asyncio

lock = asyncio.Lock()


async def save(name):
    async with lock:
        await asyncio.sleep(0)
        print("saved", name)


async def main(*names):
    await asyncio.gather(*[save(name) for name in names])


asyncio.run(main("orders", "invoices"))
asyncio.run(main("customers"))
