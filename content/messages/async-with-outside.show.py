import asyncio


def save(lock):
    async with lock:
        print("saved")


save(asyncio.Lock())
