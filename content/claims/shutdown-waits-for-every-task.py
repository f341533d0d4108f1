import asyncio


async def work(seconds):
    try:
        await asyncio.sleep(1)
    finally:
        await asyncio.sleep(seconds)


async def main():
    tasks = [asyncio.create_task(work(0), name="quick")]
    tasks.append(asyncio.create_task(work(0.3), name="slow"))
    await asyncio.sleep(0.01)
    for task in tasks:
        task.cancel()
    done, pending = await asyncio.wait(tasks, timeout=0.1)
    print("in time:", [task.get_name() for task in done])
    print("not in time:", [task.get_name() for task in pending])


asyncio.run(main())
