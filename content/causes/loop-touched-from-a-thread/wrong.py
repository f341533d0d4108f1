import asyncio
import threading
import time


def download(finished):
    time.sleep(0.05)
    print("thread: download is done")
    finished.set()


async def main():
    finished = asyncio.Event()
    threading.Thread(target=download, args=(finished,)).start()
    await finished.wait()
    print("main: goes on")


asyncio.run(main())
