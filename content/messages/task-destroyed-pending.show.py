import asyncio


async def receive_updates(stopped):
    print("receiving")
    await stopped.wait()


async def connect(stopped):
    reader = asyncio.create_task(receive_updates(stopped))
    await asyncio.sleep(0)
    return reader


loop = asyncio.new_event_loop()
reader = loop.run_until_complete(connect(asyncio.Event()))
loop.close()
