import asyncio
import gc
import threading
import warnings

warnings.simplefilter("always", ResourceWarning)
warnings.showwarning = lambda *given: print("warned of an", str(given[0])[:19])
gc.disable()


async def fetch_report(day):
    return f"report of {day}"


def worker(day):
    asyncio.set_event_loop(asyncio.new_event_loop())
    loop = asyncio.get_event_loop()
    print(loop.run_until_complete(fetch_report(day)))


for day in ("Monday", "Tuesday"):
    thread = threading.Thread(target=worker, args=[day])
    thread.start()
    thread.join()
gc.collect()
