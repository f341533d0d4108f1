import asyncio


async def with_finally():
    try:
        await asyncio.sleep(1)
    finally:
        print("finally: closed")


async def with_except():
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        print("except: closed")


async def main():
    tasks = [asyncio.create_task(work()) for work in (with_finally, with_except)]
    await asyncio.sleep(0.01)
    for task in tasks:
        task.cancel()
    await asyncio.wait(tasks)
    print("cancelled:", [task.cancelled() for task in tasks])


asyncio.run(main())
