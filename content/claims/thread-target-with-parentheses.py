import asyncio
import threading


async def save():
    await asyncio.sleep(0.01)
    print("saved")


job = save()
thread = threading.Thread(target=job)
thread.start()
thread.join()
print("after the first thread")

thread = threading.Thread(target=asyncio.run, args=(job,))
thread.start()
thread.join()
