import asyncio
import sys
from asyncio.subprocess import PIPE

CODE = "import sys; sys.stderr.write('x' * 1_000_000); print('ready')"


async def main():
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", CODE, stdout=PIPE, stderr=PIPE
    )
    try:
        await asyncio.wait_for(process.stdout.read(), 0.5)
        print("stdout first: end reached")
    except asyncio.TimeoutError:
        print("stdout first: time limit reached")
    output, errors = await process.communicate()
    print("communicate:", len(output), "and", len(errors), "bytes")


asyncio.run(main())
