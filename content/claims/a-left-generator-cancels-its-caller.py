import asyncio

import anyio


async def items():
    async with anyio.create_task_group():
        yield 1


def show(loop, context):
    print("the generator:", type(context["exception"]).__name__)


async def main():
    asyncio.get_running_loop().set_exception_handler(show)
    async for item in items():
        print("item", item)
        break
    for step in ("first", "second"):
        try:
            await asyncio.sleep(0.1)
        except asyncio.CancelledError:
            print(step, "await of main cancelled")


asyncio.run(main())
