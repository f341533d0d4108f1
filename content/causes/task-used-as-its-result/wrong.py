import asyncio


async def load_item(name):
    await asyncio.sleep(0.01)
    return {"name": name, "price": 3}


async def main():
    item = asyncio.create_task(load_item("tea"))
    print("loading")
    print(item["name"], "costs", item["price"])


asyncio.run(main())
