import asyncio


async def tidy(stop):
    while not stop.is_set():
        print("round begins")
        await asyncio.sleep(0.05)
        print("round ends")
        try:
            await asyncio.wait_for(stop.wait(), 10)
        except asyncio.TimeoutError:
            pass


async def main():
    stop = asyncio.Event()
    task = asyncio.create_task(tidy(stop))
    await asyncio.sleep(0.01)
    stop.set()
    await task
    print("stopped")


asyncio.run(main())
