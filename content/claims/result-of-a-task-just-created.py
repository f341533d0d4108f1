import asyncio


async def load_item(name):
    await asyncio.sleep(0.01)
    return {"name": name, "price": 3}


async def main():
    task = asyncio.create_task(load_item("tea"))
    try:
        print(task.result())
    except asyncio.InvalidStateError as error:
        print("raised:", type(error).__name__)


asyncio.run(main())
