import asyncio


def load_item(name):
    return {"name": name, "price": 3}


async def main():
    item = asyncio.get_running_loop().run_in_executor(None, load_item, "tea")
    print(item.price)


asyncio.run(main())
