import asyncio


async def load_item(name):
    await asyncio.sleep(0.01)
    return {"name": name, "price": 3}


async def main():
    task = asyncio.create_task(load_item("tea"))
    print("loading")
    item = await task
    print(item["name"], "costs", item["price"])


asyncio.run(main())
