import asyncio


async def orders():
    while True:
        await asyncio.sleep(0.01)
        yield "tea"


async def pack(source):
    async for order in source:
        print("packs", order)


async def main():
    source = orders()
    task = asyncio.create_task(pack(source))
    await asyncio.sleep(0)
    task.cancel()
    await source.athrow(ValueError("closed for today"))


asyncio.run(main())
