import asyncio
import gc


async def beat():
    while True:
        await asyncio.sleep(0.01)


async def watch():
    await asyncio.Event().wait()


async def main():
    asyncio.create_task(beat())
    asyncio.create_task(watch())
    await asyncio.sleep(0)
    gc.collect()
    names = [task.get_coro().__name__ for task in asyncio.all_tasks()]
    print("alive:", *sorted(names))


asyncio.run(main())
