import asyncio
import sched
import time


async def load():
    await asyncio.sleep(0.2)


def clicked():
    print("click, running loop:", asyncio._get_running_loop())
    asyncio.run(load())
    print("click: loaded")


def redraw(due):
    print("redraw:", "late" if time.monotonic() - due > 0.1 else "in time")


window = sched.scheduler(time.monotonic)
due = time.monotonic() + 0.05
window.enterabs(due - 0.05, 1, clicked)
window.enterabs(due, 1, redraw, (due,))
window.run()
