import asyncio
import threading


def finish(lock, finished):
    with lock:
        finished.set()


async def main():
    lock, finished = threading.Lock(), asyncio.Event()
    threading.Timer(0.02, finish, args=(lock, finished)).start()
    loop = asyncio.get_running_loop()
    limit = loop.time() + 0.2
    try:
        await asyncio.wait_for(finished.wait(), 0.2)
    except asyncio.TimeoutError:
        pass
    if loop.time() >= limit:
        print(f"event is set: {finished.is_set()}, main has waited until its time limit")


asyncio.run(main())
