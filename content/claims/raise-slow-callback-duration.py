import asyncio
import time


async def heartbeat():
    due = time.monotonic() + 0.05
    await asyncio.sleep(0.05)
    print("beat:", "late" if time.monotonic() - due > 0.1 else "on time")


async def download():
    time.sleep(0.2)
    print("download: done")


async def main():
    asyncio.get_running_loop().slow_callback_duration = 5
    await asyncio.gather(heartbeat(), download())


asyncio.run(main(), debug=True)
