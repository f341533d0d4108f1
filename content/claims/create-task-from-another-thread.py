import asyncio
import threading


async def fetch_price(item):
    await asyncio.sleep(0.01)
    return len(item)


loop = asyncio.new_event_loop()
thread = threading.Thread(target=loop.run_forever)
thread.start()

calls = [asyncio.run_coroutine_threadsafe(fetch_price(item), loop) for item in ("tea", "cake")]
print("in the main thread:", [call.result(5) for call in calls])

loop.call_soon_threadsafe(loop.stop)
thread.join()
loop.close()
print("loop closed:", loop.is_closed())
