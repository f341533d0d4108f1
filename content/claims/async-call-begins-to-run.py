import asyncio


async def save_order(item):
    print("saved", item)


async def main():
    task = asyncio.create_task(save_order("tea"))
    order = save_order("cake")
    await asyncio.sleep(0)
    print("tea is done:", task.done())
    await order


asyncio.run(main())
