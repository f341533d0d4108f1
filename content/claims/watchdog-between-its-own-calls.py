import asyncio
import time


async def wait(seconds):
    await asyncio.sleep(seconds)


async def block(seconds):
    time.sleep(seconds)


async def timer():
    due = time.monotonic() + 0.05
    await asyncio.sleep(0.05)
    return time.monotonic() - due


async def main():
    for work in (wait, block):
        began = time.monotonic()
        late, _ = await asyncio.gather(timer(), work(0.2))
        own = time.monotonic() - began
        print(work.__name__, "own calls:", own > 0.1, "late timer:", late > 0.1)


asyncio.run(main())
