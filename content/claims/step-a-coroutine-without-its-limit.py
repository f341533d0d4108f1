import asyncio


async def load_price(item):
    return await asyncio.sleep(0.01, result=4)


async def show_price(item):
    print("asked for", item)
    print(item, "costs", await load_price(item))


def on_order(item):
    show_price(item).send(None)


async def main():
    asyncio.get_running_loop().call_soon(on_order, "tea")
    await asyncio.sleep(0.05)
    print("main: done")


asyncio.run(main())
