import asyncio
import sys
from asyncio.subprocess import PIPE


async def wait_for_child(megabytes):
    code = f"print('x' * {megabytes}_000_000)"
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", code, stdout=PIPE, limit=1_000_000
    )
    try:
        await asyncio.wait_for(process.wait(), 1)
        return "child has ended"
    except asyncio.TimeoutError:
        return "child waits"
    finally:
        await process.communicate()


async def main():
    both = await asyncio.gather(wait_for_child(1), wait_for_child(9))
    print("1 MB with limit 1 MB:", both[0])
    print("9 MB with limit 1 MB:", both[1])


asyncio.run(main())
