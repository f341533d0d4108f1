import asyncio
import time


async def main():
    asyncio.get_running_loop().slow_callback_duration = 0.01
    await asyncio.sleep(0)
    time.sleep(0.1)
    print("held for 0.1 s")


asyncio.run(main())
