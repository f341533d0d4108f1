import asyncio
import threading


async def poll():
    threading.main_thread().join()
    await asyncio.to_thread(print, "polled")


asyncio.run(asyncio.sleep(0))
threading.Thread(target=asyncio.run, args=(poll(),)).start()
