import asyncio


async def fetch_price():
    try:
        await asyncio.sleep(1)
    finally:
        await asyncio.sleep(0.01)
        print("connection closed")


async def main():
    task = asyncio.create_task(fetch_price())
    try:
        await asyncio.wait_for(task, 0.02)
    except asyncio.TimeoutError:
        print("done:", task.done(), "cancelled:", task.cancelled())
        print("task.cancel() gives", task.cancel())


asyncio.run(main())
