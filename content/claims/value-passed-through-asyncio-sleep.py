import asyncio
import time


async def heartbeat():
    due = time.monotonic() + 0.05
    await asyncio.sleep(0.05)
    print("beat:", "late" if time.monotonic() - due > 0.1 else "on time")


def download():
    time.sleep(0.2)
    return 3


async def main():
    beat = asyncio.create_task(heartbeat())
    await asyncio.sleep(0)
    print("download:", await asyncio.sleep(0, download()), "rows")
    await beat


asyncio.run(main())
