import asyncio


async def load_price(item):
    if item == "rice":
        raise TimeoutError
    return 4


def show(task):
    try:
        print("price:", task.result())
    except TimeoutError:
        print("price: no answer in time")


async def main():
    for item in ("rice", "tea"):
        task = asyncio.create_task(load_price(item))
        task.add_done_callback(show)
        await asyncio.wait([task])
    print("main: all prices shown")


asyncio.run(main())
