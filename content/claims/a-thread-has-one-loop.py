import asyncio


async def serve(item):
    await asyncio.sleep(0)
    return item


first, second = asyncio.new_event_loop(), asyncio.new_event_loop()
print("loop 1:", first.run_until_complete(serve("tea")))
print("loop 2:", second.run_until_complete(serve("cake")))
print("loop 1:", first.run_until_complete(serve("again")))
first.close()
second.close()
