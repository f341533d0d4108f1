import asyncio
import sys
from asyncio.subprocess import PIPE

REPORT = "print('x' * 1_000_000)"


async def main():
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", REPORT, stdout=PIPE
    )
    print("child is started")
    output, _ = await process.communicate()
    print("received", len(output), "bytes")


asyncio.run(main())
