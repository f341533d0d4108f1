import asyncio


async def receive(stopped):
    await stopped.wait()


async def connect(stopped):
    reader = asyncio.create_task(receive(stopped))
    await asyncio.sleep(0)
    return reader


loop = asyncio.new_event_loop()
reader = loop.run_until_complete(connect(asyncio.Event()))
loop.close()
print("closed, done:", reader.done(), "cancelled:", reader.cancelled())
