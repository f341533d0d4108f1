import asyncio
import threading
import time


async def main(name, is_safe):
    loop = asyncio.get_running_loop()
    event = asyncio.Event()
    loop.call_later(0.4, str)
    call = [loop.call_soon_threadsafe, event.set] if is_safe else [event.set]
    threading.Timer(0.02, call[0], call[1:]).start()
    began = time.monotonic()
    await event.wait()
    late = time.monotonic() - began > 0.3
    print(f"{name}: woken", "late" if late else "at once")


asyncio.run(main("event.set", False))
asyncio.run(main("call_soon_threadsafe", True))
