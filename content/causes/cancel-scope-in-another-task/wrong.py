import asyncio
from contextlib import AsyncExitStack

import anyio


class Feed:
    async def start(self):
        self.stack = AsyncExitStack()
        group = await self.stack.enter_async_context(anyio.create_task_group())
        group.start_soon(self.poll)

    async def poll(self):
        await anyio.sleep(0.01)

    async def stop(self):
        await self.stack.aclose()


async def main():
    feed = Feed()
    await asyncio.create_task(feed.start())
    await feed.stop()
    print("feed stopped")


asyncio.run(main())
