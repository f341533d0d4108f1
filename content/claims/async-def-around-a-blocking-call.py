import asyncio
import time


async def heartbeat():
    due = time.monotonic() + 0.05
    await asyncio.sleep(0.05)
    print("beat:", "late" if time.monotonic() - due > 0.1 else "on time")


async def pause():
    time.sleep(0.2)


async def download():
    await pause()
    print("download: done")


async def main():
    await asyncio.gather(heartbeat(), download())


asyncio.run(main())
