import asyncio


async def load_item(name):
    await asyncio.sleep(0)
    return {"name": name, "price": 3}


async def main():
    item = asyncio.create_task(load_item("tea"))
    print(item.price)


asyncio.run(main())
