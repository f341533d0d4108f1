import asyncio
import gc
import weakref

answers = weakref.WeakValueDictionary()
background = set()


async def confirm(order):
    answer = asyncio.get_running_loop().create_future()
    answers[order] = answer
    print("order", order, await answer)


async def main():
    task = asyncio.create_task(confirm(7))
    background.add(task)
    task.add_done_callback(background.discard)
    await asyncio.sleep(0)
    gc.collect()
    if 7 in answers:
        answers[7].set_result("confirmed")
    await asyncio.sleep(0.01)
    print("main is done")


asyncio.run(main())
