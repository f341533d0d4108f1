import asyncio


async def upload(photo):
    try:
        await asyncio.sleep(1)
    finally:
        print("closed", photo)


async def main():
    started = asyncio.create_task(upload("cat.jpg"))
    await asyncio.sleep(0.01)
    not_started = asyncio.create_task(upload("dog.jpg"))
    for task in (started, not_started):
        task.cancel()
    await asyncio.wait([started, not_started])
    print("cancelled:", started.cancelled(), not_started.cancelled())


asyncio.run(main())
