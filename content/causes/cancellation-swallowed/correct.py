import asyncio


async def poll(orders):
    while True:
        try:
            print("order:", await orders.get())
        except Exception:
            print("failed, trying again")


async def main():
    orders = asyncio.Queue()
    orders.put_nowait("tea")
    poller = asyncio.create_task(poll(orders))
    await asyncio.sleep(0.01)
    poller.cancel()
    await asyncio.gather(poller, return_exceptions=True)
    print("stopped")


asyncio.run(main())
