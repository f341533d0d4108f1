import asyncio
import sys


async def main():
    process = await asyncio.create_subprocess_exec(sys.executable, "-S", "-c", "")
    print("exit code", await process.wait())


loop = asyncio.new_event_loop()
try:
    loop.run_until_complete(main())
finally:
    loop.close()
