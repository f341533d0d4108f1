import asyncio
import sys

import uvloop


async def main():
    print(type(asyncio.get_running_loop()).__module__)


uvloop.run(main())
if sys.version_info >= (3, 11):
    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        runner.run(main())
asyncio.run(main())
