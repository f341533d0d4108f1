import asyncio


async def main():
    await asyncio.create_task(asyncio.sleep(0), loop=asyncio.get_running_loop())


asyncio.run(main())
