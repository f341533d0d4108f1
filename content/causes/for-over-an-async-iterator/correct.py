import asyncio
from collections.abc import AsyncIterator


async def orders() -> AsyncIterator[int]:
    for number in (1, 2):
        await asyncio.sleep(0.01)
        yield number


async def main():
    async for order in orders():
        print("order", order)


asyncio.run(main())
