import asyncio


async def save_order(item):
    print("saved", item)


async def main():
    orders = [save_order("tea"), save_order("cake")]
    await asyncio.sleep(0.01)
    print(len(orders), "made, none has run")
    await asyncio.gather(*orders)


asyncio.run(main())
