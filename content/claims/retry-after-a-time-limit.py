import asyncio

orders = []


async def send_order(item):
    orders.append(item)
    await asyncio.sleep(1)
    return "confirmed"


async def main():
    for attempt in (1, 2, 3):
        try:
            print(await asyncio.wait_for(send_order("tea"), 0.02))
        except Exception as error:
            print(f"attempt {attempt}:", type(error).__name__)
    print("ordered:", orders)


asyncio.run(main())
