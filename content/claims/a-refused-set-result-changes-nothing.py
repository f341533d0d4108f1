import asyncio

tasks = set()


async def wait_for_tea(answer):
    print("got", await answer)


async def main():
    answer = asyncio.get_running_loop().create_future()
    waiter = asyncio.create_task(wait_for_tea(answer))
    tasks.add(waiter)
    await asyncio.sleep(0)
    try:
        await asyncio.to_thread(answer.set_result, "tea")
    except RuntimeError as error:
        print("refused:", error)
    print("the future is done:", answer.done())
    waiter.cancel()
    await asyncio.wait([waiter], timeout=0.05)
    print("the cancelled task is done:", waiter.done())


asyncio.run(main(), debug=True)
