import asyncio
from asyncio import CancelledError


async def main():
    task = asyncio.create_task(asyncio.sleep(1))
    await asyncio.sleep(0)
    task.cancel()
    try:
        await task
    except CancelledError:
        print("cancelled")


asyncio.run(main())
