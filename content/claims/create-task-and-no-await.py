import asyncio

stock = {"tea": 5}


async def save_order(item, count):
    try:
        await asyncio.sleep(0.01)
    except asyncio.CancelledError:
        print("the order was cancelled")
        raise
    stock[item] -= count
    print("saved", count, item)


async def main():
    asyncio.create_task(save_order("tea", 2))
    print("left in stock:", stock["tea"])


asyncio.run(main())
