import asyncio
import signal
import threading


async def serve():
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    where = threading.current_thread().name
    try:
        loop.add_signal_handler(signal.SIGTERM, stop.set)
        print(where, "handler is set")
    except RuntimeError:
        print(where, "handler is refused")


asyncio.run(serve())
thread = threading.Thread(target=asyncio.run, args=(serve(),), name="server")
thread.start()
thread.join()
