import asyncio
import time


async def poll():
    try:
        await asyncio.sleep(1)
    finally:
        print("task cancelled")


def save():
    time.sleep(0.2)
    print("thread finished")


async def main():
    tasks = [asyncio.create_task(poll()), asyncio.create_task(asyncio.to_thread(save))]
    await asyncio.sleep(0.01)
    print("main returns")
    return tasks


asyncio.run(main())
