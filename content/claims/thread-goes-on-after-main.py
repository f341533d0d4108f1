import asyncio
import threading
from concurrent.futures import ThreadPoolExecutor

pool = ThreadPoolExecutor()


async def save(when):
    try:
        loop = asyncio.get_running_loop()
        print(when, await loop.run_in_executor(pool, str, "saved"))
    except RuntimeError as error:
        print(when, type(error).__name__)


async def save_later():
    threading.main_thread().join()
    await save("after main has ended:")


first = threading.Thread(target=asyncio.run, args=(save("while main waits:"),))
first.start()
first.join()
threading.Thread(target=asyncio.run, args=(save_later(),)).start()
