import asyncio


async def waiter(event):
    await event.wait()


event = asyncio.Event()
event.set()
await asyncio.gather(waiter(event))
