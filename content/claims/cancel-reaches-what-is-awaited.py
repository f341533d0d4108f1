import asyncio


async def plain_await(job):
    await job


async def gather(job):
    await asyncio.gather(job)


async def wait(job):
    await asyncio.wait([job])


async def main():
    for way in (plain_await, gather, wait):
        job = asyncio.create_task(asyncio.sleep(5))
        task = asyncio.create_task(way(job))
        await asyncio.sleep(0)
        task.cancel()
        await asyncio.wait([task])
        print(f"{way.__name__}: task {task.cancelled()}, job {job.cancelled()}")
        job.cancel()


asyncio.run(main())
