import asyncio


async def connect():
    return asyncio.get_running_loop().create_future()


ready = asyncio.run(connect())
loop = asyncio.new_event_loop()
try:
    loop.run_until_complete(ready)
finally:
    loop.close()
