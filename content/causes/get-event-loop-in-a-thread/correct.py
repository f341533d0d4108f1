import asyncio
import threading


async def fetch_report(day):
    await asyncio.sleep(0.01)
    return f"report of {day}"


def worker(day):
    print(asyncio.run(fetch_report(day)))


thread = threading.Thread(target=worker, args=["Monday"])
thread.start()
thread.join()
