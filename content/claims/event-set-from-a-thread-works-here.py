import asyncio
import threading


async def main():
    loop, finished = asyncio.get_running_loop(), asyncio.Event()
    timer = loop.call_later(0.2, str)
    threading.Timer(0.02, finished.set).start()
    await finished.wait()
    print("main goes on when the timer is due:", loop.time() > timer.when() - 0.01)


asyncio.run(main())
