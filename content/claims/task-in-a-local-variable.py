import asyncio
import gc
import weakref

answers = weakref.WeakValueDictionary()


async def confirm(order):
    answer = asyncio.get_running_loop().create_future()
    answers[order] = answer
    print("order", order, await answer)


def take_order(order):
    task = asyncio.create_task(confirm(order))
    print("taken by a", type(task).__name__)


async def main():
    take_order(7)
    await asyncio.sleep(0)
    gc.collect()
    print("waiting for answers:", list(answers))


asyncio.run(main())
