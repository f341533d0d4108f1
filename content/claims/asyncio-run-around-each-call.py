import asyncio


async def save(order):
    await asyncio.sleep(0.05)
    print("saved", order)


async def start_saving(order):
    return asyncio.create_task(save(order))


async def ask(task):
    await asyncio.sleep(0)
    return "cancelled" if task.cancelled() else "at work"


task = asyncio.run(start_saving("tea"))
print("the task is", asyncio.run(ask(task)))
