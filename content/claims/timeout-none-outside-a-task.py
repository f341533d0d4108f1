import asyncio


async def show_price(item):
    async with asyncio.timeout(None):
        print(item, "costs", 4)


def on_order(item):
    show_price(item).send(None)


async def main():
    asyncio.get_running_loop().call_soon(on_order, "tea")
    await asyncio.sleep(0.05)
    print("main: done")


asyncio.run(main())
