import asyncio
import subprocess
import sys

PROGRAM = [sys.executable, "-S", "-c", "import time; time.sleep(0.15)"]


async def beat(call):
    for _ in range(5):
        await asyncio.sleep(0.01)
        if not call.is_set():
            return print("beat: while the program ran")
    print("beat: only after the program")


async def convert(call):
    subprocess.run(PROGRAM)
    call.set()


async def main():
    call = asyncio.Event()
    await asyncio.gather(beat(call), convert(call))


asyncio.run(main())
