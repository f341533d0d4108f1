import asyncio


async def main():
    await asyncio.get_running_loop().shutdown_default_executor()
    await asyncio.to_thread(print, "saved")


asyncio.run(main())
