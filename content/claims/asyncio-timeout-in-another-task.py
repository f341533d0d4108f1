import asyncio
from contextlib import AsyncExitStack


async def open_limited(stack):
    await stack.enter_async_context(asyncio.timeout(0.05))


async def main():
    stack = AsyncExitStack()
    await asyncio.create_task(open_limited(stack))
    await asyncio.sleep(0.1)
    print("slept 0.1 s under a limit of 0.05 s")
    await stack.aclose()
    print("closed without an error")


asyncio.run(main())
