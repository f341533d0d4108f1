import asyncio


async def save():
    await asyncio.sleep(0)


async def main():
    loop = asyncio.get_running_loop()
    asyncio.run_coroutine_threadsafe(save, loop)


asyncio.run(main())
