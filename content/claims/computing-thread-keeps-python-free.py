import asyncio
import time


async def heartbeat():
    due = time.monotonic() + 0.01
    await asyncio.sleep(0.01)
    print("beat:", "late" if time.monotonic() - due > 0.05 else "on time")


async def power():
    await asyncio.to_thread(pow, 7, 1_500_000)
    print("power: done")


async def main():
    await asyncio.gather(heartbeat(), power())


asyncio.run(main())
