import asyncio


async def save_order(lock):
    with lock:
        print("saved")


asyncio.run(save_order(asyncio.Lock()))
