import asyncio


async def main():
    running = asyncio.get_running_loop()
    other = asyncio.new_event_loop()
    asyncio.set_event_loop(other)
    print("in a coroutine:", asyncio.get_event_loop() is running)
    running.call_soon(lambda: print("in a callback:", asyncio.get_event_loop() is running))
    await asyncio.sleep(0)
    other.close()


asyncio.run(main())
