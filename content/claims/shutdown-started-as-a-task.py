import asyncio
import os
import signal


async def shut_down(stop):
    stop.set()
    print("waiting for the uploads")
    await asyncio.sleep(1)
    print("shut down")


async def main():
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    loop.add_signal_handler(
        signal.SIGTERM, lambda: asyncio.create_task(shut_down(stop))
    )
    os.kill(os.getpid(), signal.SIGTERM)
    await stop.wait()
    print("main is done")


asyncio.run(main())
