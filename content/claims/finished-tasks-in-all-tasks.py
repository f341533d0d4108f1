import asyncio


async def pack(item):
    if item == "cake":
        raise ValueError("no box for the cake")
    await asyncio.sleep(0.01)


async def main():
    tasks = [asyncio.create_task(pack(item)) for item in ("tea", "cake")]
    await asyncio.sleep(0)
    print("done in all_tasks:", sum(task.done() for task in asyncio.all_tasks()))
    print("done in your own list:", sum(task.done() for task in tasks))
    await asyncio.gather(*tasks, return_exceptions=True)
    print("left in all_tasks:", len(asyncio.all_tasks()), "(main itself)")


asyncio.run(main())
