import asyncio

ADDRESSES = {"ann": "ann@shop", "eve": "eve@shop"}


async def send_mails(jobs):
    while True:
        name = await jobs.get()
        try:
            print("mail to", ADDRESSES[name])
        except Exception as error:
            print("failed:", repr(error))
        jobs.task_done()


async def main():
    jobs = asyncio.Queue()
    owner = asyncio.create_task(send_mails(jobs))
    for name in ("ann", "bob", "eve"):
        jobs.put_nowait(name)
    await jobs.join()
    print("all jobs done")
    owner.cancel()
    await asyncio.gather(owner, return_exceptions=True)


asyncio.run(main())
