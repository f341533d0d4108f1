import asyncio


async def load_item(name):
    await asyncio.sleep(0)
    return {"name": name, "price": 3}


async def main():
    items = asyncio.gather(load_item("tea"), load_item("milk"))
    items.append("cake")


asyncio.run(main())
