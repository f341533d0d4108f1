import asyncio
import threading


async def save():
    print("saved")


async def main():
    loop = asyncio.get_running_loop()
    job = save()
    timer = threading.Timer(0.01, asyncio.create_task, args=(job,))
    timer.start()
    await asyncio.to_thread(timer.join)
    print("after the first timer")
    timer = threading.Timer(0.01, asyncio.run_coroutine_threadsafe, args=(job, loop))
    timer.start()
    await asyncio.sleep(0.1)


asyncio.run(main())
