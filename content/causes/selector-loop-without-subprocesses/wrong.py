import asyncio
import sys


class WindowsSelectorLoop(asyncio.SelectorEventLoop):
    # As on Windows, where the selector loop has no method of its own.
    _make_subprocess_transport = asyncio.BaseEventLoop._make_subprocess_transport


async def main():
    process = await asyncio.create_subprocess_exec(sys.executable, "-S", "-c", "")
    print("exit code", await process.wait())


loop = WindowsSelectorLoop()
try:
    loop.run_until_complete(main())
finally:
    loop.close()
