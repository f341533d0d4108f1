import asyncio
import signal


class WindowsLoop(asyncio.SelectorEventLoop):
    # As on Windows, where no loop has a method of its own.
    add_signal_handler = asyncio.AbstractEventLoop.add_signal_handler


async def main():
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()

    def on_signal(*_):
        loop.call_soon_threadsafe(stop.set)

    signal.signal(signal.SIGINT, on_signal)
    loop.call_later(0.02, signal.raise_signal, signal.SIGINT)
    await stop.wait()
    print("closed in order")


loop = WindowsLoop()
try:
    loop.run_until_complete(main())
finally:
    loop.close()
