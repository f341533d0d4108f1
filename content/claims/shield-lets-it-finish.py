import asyncio


async def save(order):
    await asyncio.sleep(1)
    print("saved", order)


async def handle(order):
    await asyncio.shield(save(order))


async def main():
    request = asyncio.create_task(handle("tea"))
    await asyncio.sleep(0.01)
    request.cancel()
    await asyncio.gather(request, return_exceptions=True)
    print("request cancelled:", request.cancelled())


asyncio.run(main())
