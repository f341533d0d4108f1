import asyncio


async def main():
    await asyncio.create_task(asyncio.sleep(0), eager_start=False)


asyncio.run(main())
