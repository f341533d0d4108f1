import asyncio
import os
import signal
import time


async def main():
    loop = asyncio.get_running_loop()
    loop.add_signal_handler(signal.SIGTERM, print, "handler: stop")
    os.kill(os.getpid(), signal.SIGTERM)
    time.sleep(0.05)
    print("the call is over")
    await asyncio.sleep(0.01)


asyncio.run(main())
