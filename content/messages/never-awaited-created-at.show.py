import asyncio


async def save_order(order):
    print("saved", order)


async def main():
    save_order("tea")


asyncio.run(main(), debug=True)
