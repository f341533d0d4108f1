import asyncio


async def customer(shop_open):
    await shop_open.wait()
    print("customer: came in, shop is open:", shop_open.is_set())


async def main():
    shop_open = asyncio.Event()
    task = asyncio.create_task(customer(shop_open))
    await asyncio.sleep(0)
    shop_open.set()
    shop_open.clear()
    print("shop: opened and closed again")
    await task


asyncio.run(main())
