import asyncio


async def work(number):
    try:
        await asyncio.sleep(1)
    finally:
        await asyncio.sleep(number / 100)
        print("cleanup of", number)


async def main():
    tasks = [asyncio.create_task(work(number)) for number in (1, 2)]
    await asyncio.sleep(0.01)
    for task in tasks:
        task.cancel()
    print("after cancel, done:", any(task.done() for task in tasks))
    await asyncio.gather(*tasks, return_exceptions=True)
    print("after gather, cancelled:", all(task.cancelled() for task in tasks))


asyncio.run(main())
