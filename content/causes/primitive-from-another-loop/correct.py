import asyncio


async def save(name, lock):
    async with lock:
        await asyncio.sleep(0.01)
        print("saved", name)


async def main(*names):
    lock = asyncio.Lock()
    await asyncio.gather(*[save(name, lock) for name in names])


asyncio.run(main("orders", "invoices"))
asyncio.run(main("customers", "stock"))
