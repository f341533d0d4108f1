import asyncio


async def refresh(prices, answers):
    for answer in answers:
        await asyncio.sleep(0)
        if answer is None:
            raise TimeoutError
        prices.append(answer)


def report(task):
    if not task.cancelled() and task.exception():
        print("refresh failed:", repr(task.exception()))


async def main():
    prices = []
    task = asyncio.create_task(refresh(prices, [5, None, 6]))
    task.add_done_callback(report)
    await asyncio.sleep(0.1)
    print("prices:", prices, "done:", task.done())


asyncio.run(main())
