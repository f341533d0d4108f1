import asyncio
import sys
import threading
import time

import uvloop

loop_thread = threading.get_ident()


def look(name):
    time.sleep(0.1)
    print(f"{name}: {sys._current_frames()[loop_thread].f_code.co_name}")


for name, run in (("asyncio", asyncio.run), ("uvloop", uvloop.run)):
    threading.Thread(target=look, args=[name]).start()
    run(asyncio.sleep(0.3))
