import asyncio
import time


async def heartbeat():
    for n in (1, 2):
        due = time.monotonic() + 0.05
        await asyncio.sleep(0.05)
        late = time.monotonic() - due > 0.1
        print(f"beat {n}:", "late" if late else "on time")


async def download():
    await asyncio.to_thread(time.sleep, 0.2)
    print("download: done")


async def main():
    await asyncio.gather(heartbeat(), download())


asyncio.run(main())
