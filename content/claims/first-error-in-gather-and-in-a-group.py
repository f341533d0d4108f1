import asyncio


async def job(seconds):
    await asyncio.sleep(seconds)
    raise ValueError


async def gather():
    await asyncio.gather(job(0.01), job(1))


async def group():
    async with asyncio.TaskGroup() as tasks:
        [tasks.create_task(job(seconds)) for seconds in (0.01, 1)]


async def main(way):
    try:
        await way()
    except Exception as error:
        others = len(asyncio.all_tasks()) - 1
        print(f"{way.__name__}: {type(error).__name__}, still running: {others}")


for way in [gather, group] if hasattr(asyncio, "TaskGroup") else [gather]:
    asyncio.run(main(way))
