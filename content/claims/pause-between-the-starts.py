import asyncio

open_now = []


async def fetch(item, answers):
    open_now.append(item)
    await answers.wait()
    open_now.remove(item)


async def main():
    answers, tasks = asyncio.Event(), []
    for item in range(20):
        tasks.append(asyncio.create_task(fetch(item, answers)))
        await asyncio.sleep(0.001)
    print("open together:", len(open_now))
    answers.set()
    await asyncio.gather(*tasks)


asyncio.run(main())
