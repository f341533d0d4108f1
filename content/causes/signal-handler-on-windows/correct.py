import asyncio
import signal


class WindowsLoop(asyncio.SelectorEventLoop):
    # Neither loop of Windows has a method of its own; both inherit this one.
    add_signal_handler = asyncio.AbstractEventLoop.add_signal_handler


async def main():
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    signal.signal(signal.SIGINT, lambda *_: loop.call_soon_threadsafe(stop.set))
    loop.call_later(0.02, signal.raise_signal, signal.SIGINT)
    await stop.wait()
    print("closed in order")


loop = WindowsLoop()
try:
    loop.run_until_complete(main())
finally:
    loop.close()
