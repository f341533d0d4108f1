import asyncio


async def save(order):
    await asyncio.sleep(0.2)
    print("saved", order)


async def handle(saving):
    await asyncio.shield(saving)


async def main():
    saving = asyncio.create_task(save("tea"))
    handler = asyncio.create_task(handle(saving))
    await asyncio.sleep(0.01)
    handler.cancel()
    await asyncio.gather(handler, return_exceptions=True)
    print("handler cancelled:", handler.cancelled())
    await saving
    print("save done:", saving.done())


asyncio.run(main())
