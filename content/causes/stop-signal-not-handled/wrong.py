import asyncio
import os
import signal


async def serve():
    try:
        print("serving")
        await asyncio.sleep(1)
    finally:
        print("saved the open orders")


async def main():
    loop = asyncio.get_running_loop()
    loop.call_later(0.05, os.kill, os.getpid(), signal.SIGTERM)
    await serve()
    print("stopped")


asyncio.run(main())
