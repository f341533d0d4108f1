import asyncio

tasks = set()


def deliver(message, handler):
    handler(message)


async def save(message):
    await asyncio.sleep(0.01)
    print("saved:", message)


def start_save(message):
    task = asyncio.create_task(save(message))
    tasks.add(task)
    task.add_done_callback(tasks.discard)


async def main():
    deliver("order 7", start_save)
    await asyncio.sleep(0.05)
    print("end")


asyncio.run(main())
