import asyncio
import gc
import tracemalloc


async def resize(photo):
    pixels = bytearray(photo)
    raise TimeoutError


def show(tasks):
    gc.collect()
    size = tracemalloc.get_traced_memory()[0]
    print(len(tasks), "tasks, over 1 MB:", size > 1_000_000)


async def main():
    tracemalloc.start()
    tasks = [asyncio.create_task(resize(10_000)) for _ in range(100)]
    await asyncio.wait(tasks)
    show(tasks)
    print("failed:", sum(task.exception() is not None for task in tasks))
    tasks.clear()
    show(tasks)


asyncio.run(main())
