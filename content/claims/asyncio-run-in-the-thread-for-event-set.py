import asyncio
import threading


async def finish(finished):
    finished.set()


async def main():
    finished = asyncio.Event()
    in_thread = threading.Timer(0.02, lambda: asyncio.run(finish(finished)))
    in_thread.start()
    loop = asyncio.get_running_loop()
    limit = loop.time() + 0.2
    try:
        await asyncio.wait_for(finished.wait(), 0.2)
    except asyncio.TimeoutError:
        pass
    if loop.time() >= limit:
        print(f"event is set: {finished.is_set()}, main has waited until its time limit")


asyncio.run(main())
