import asyncio
import threading


async def fetch_report(day):
    await asyncio.sleep(0.01)
    return f"report of {day}"


def worker(day):
    loop = asyncio.get_event_loop()
    print(loop.run_until_complete(fetch_report(day)))


thread = threading.Thread(target=worker, args=["Monday"])
thread.start()
thread.join()
