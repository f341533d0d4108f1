import asyncio
from concurrent.futures import CancelledError


async def main():
    task = asyncio.create_task(asyncio.sleep(1))
    await asyncio.sleep(0)
    task.cancel()
    try:
        await task
    except CancelledError:
        print("caught")
    except asyncio.CancelledError:
        print("not caught: asyncio's is another class")


asyncio.run(main())
