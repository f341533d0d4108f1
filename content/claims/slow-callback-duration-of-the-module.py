import asyncio


async def main():
    print(asyncio.get_running_loop().slow_callback_duration)


print(hasattr(asyncio, "slow_callback_duration"))
asyncio.slow_callback_duration = 0.05
asyncio.run(main())
