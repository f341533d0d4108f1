import asyncio
import gc


async def upload(photo, seconds):
    await asyncio.sleep(seconds)
    raise ValueError(f"{photo} is too large")


async def main():
    try:
        await asyncio.gather(upload("cat.jpg", 0.01), upload("dog.jpg", 0.02))
    except ValueError as error:
        print("raised:", error)
    await asyncio.sleep(0.05)
    gc.collect()
    print("tasks left:", len(asyncio.all_tasks()) - 1)


asyncio.run(main())
