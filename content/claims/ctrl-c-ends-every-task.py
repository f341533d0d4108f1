import asyncio
import os
import signal


async def poll(server):
    while True:
        try:
            await server.wait()
        except BaseException as error:
            print("trying again after", type(error).__name__)


async def main():
    poller = asyncio.create_task(poll(asyncio.Event()))
    await asyncio.sleep(0.01)
    os.kill(os.getpid(), signal.SIGINT)
    await poller


asyncio.run(main())
