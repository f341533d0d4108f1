import asyncio
import threading
from contextlib import AsyncExitStack


async def save_order():
    async with AsyncExitStack() as stack:
        await stack.enter_async_context(threading.Lock())
        print("saved")


asyncio.run(save_order())
