import asyncio
import sys
from asyncio.subprocess import PIPE


async def main():
    process = await asyncio.create_subprocess_exec(sys.executable, "-c", "", stdin=PIPE)
    await process.wait()
    for n in range(10):
        process.stdin.write(b"line\n")
        await asyncio.sleep(0)


asyncio.run(main())
