import asyncio
import signal
import warnings


async def report(name):
    print("report:", name)


def register(name, method, *args):
    try:
        method(*args)
    except TypeError:
        print(f"{name}: refused")


async def main():
    warnings.simplefilter("ignore")
    loop = asyncio.get_running_loop()
    await asyncio.create_task(report("awaited task"))
    register("call_soon", loop.call_soon, report, "callback")
    loop.set_debug(True)
    register("call_soon in debug mode", loop.call_soon, report, "callback")
    register("add_signal_handler", loop.add_signal_handler, signal.SIGTERM, report, "signal")


asyncio.run(main())
