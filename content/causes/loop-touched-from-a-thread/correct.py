import asyncio
import threading
import time


def download(loop, finished):
    time.sleep(0.05)
    print("thread: download is done")
    loop.call_soon_threadsafe(finished.set)


async def main():
    loop, finished = asyncio.get_running_loop(), asyncio.Event()
    threading.Thread(target=download, args=(loop, finished)).start()
    await finished.wait()
    print("main: goes on")


asyncio.run(main())
