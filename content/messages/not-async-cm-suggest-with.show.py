import asyncio
import threading

lock = threading.Lock()


async def save_order():
    async with lock:
        print("saved")


asyncio.run(save_order())
