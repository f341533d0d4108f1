import asyncio

tasks = set()


async def load_price(item):
    return await asyncio.sleep(0.01, result=4)


async def show_price(item):
    print(item, "costs", await asyncio.wait_for(load_price(item), 1))


def on_order(item):
    task = asyncio.create_task(show_price(item))
    tasks.add(task)
    task.add_done_callback(tasks.discard)


async def main():
    asyncio.get_running_loop().call_soon(on_order, "tea")
    await asyncio.sleep(0.05)
    print("main: done")


asyncio.run(main())
