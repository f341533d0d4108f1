import asyncio
import threading

lock = threading.Lock()


async def save(name):
    if not lock.acquire(timeout=0.1):
        print(name, "has no lock after 0.1 s")
        return
    print(name, "has the lock")
    await asyncio.sleep(0.01)
    print("saved", name)
    lock.release()


async def main(*names):
    await asyncio.gather(*[save(name) for name in names])


asyncio.run(main("customers", "stock"))
