import asyncio


def on_order(item, price):
    asyncio.wait_for(price, 1).send(None)
    print("waiting for the price of", item)


async def main():
    loop = asyncio.get_running_loop()
    price = loop.create_future()
    loop.call_soon(on_order, "tea", price)
    await asyncio.sleep(0.05)
    print("main: done")


asyncio.run(main())
