import asyncio


async def connect():
    return asyncio.get_running_loop().create_future()


async def send(ready):
    asyncio.set_event_loop(ready.get_loop())
    print("loop set")
    await ready


ready = asyncio.run(connect())
asyncio.run(send(ready))
