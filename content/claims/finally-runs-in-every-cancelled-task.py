import asyncio


async def work(name):
    try:
        await asyncio.sleep(1)
    finally:
        print(f"{name}: cleanup")


async def main():
    for name, pause in (("one step", 0.01), ("no step", None)):
        task = asyncio.create_task(work(name))
        if pause:
            await asyncio.sleep(pause)
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        print(f"{name}: cancelled", task.cancelled())


asyncio.run(main())
