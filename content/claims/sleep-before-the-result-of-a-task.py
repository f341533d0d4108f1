import asyncio


async def load_item(name):
    await asyncio.sleep(0.3)
    return {"name": name, "price": 3}


async def main():
    task = asyncio.create_task(load_item("tea"))
    await asyncio.sleep(0.01)
    print("done:", task.done())
    item = await task
    print("done:", task.done(), item)


asyncio.run(main())
