import asyncio


async def send():
    await asyncio.sleep(60)


async def stop(group):
    for task in group:
        task.cancel()
        await asyncio.wait([task])


async def main():
    tasks = {asyncio.create_task(send()) for _ in range(3)}
    for task in tasks:
        task.add_done_callback(tasks.discard)
    for group in (tasks, list(tasks)):
        try:
            await stop(group)
        except RuntimeError as error:
            print("the set itself:", error)
    print("tasks left:", len(tasks))


asyncio.run(main())
