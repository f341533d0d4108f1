import asyncio


async def main():
    loop = asyncio.get_running_loop()
    ready, turns = asyncio.Event(), 0
    loop.call_later(0.02, ready.set)
    while not ready.is_set():
        turns += 1
        await asyncio.sleep(0)
    print("asked more than 100 times:", turns > 100)

    ready, turns = asyncio.Event(), 0
    loop.call_later(0.02, ready.set)
    while not ready.is_set():
        turns += 1
        await ready.wait()
    print("turns with an event:", turns)


asyncio.run(main())
