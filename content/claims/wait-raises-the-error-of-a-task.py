import asyncio


async def fetch(name):
    await asyncio.sleep(0.01)
    raise OSError(f"{name}: no connection")


async def main():
    job = asyncio.create_task(fetch("orders"))
    done, pending = await asyncio.wait([job])
    print(len(done), "done,", len(pending), "pending, nothing raised")
    try:
        print(job.result())
    except OSError as error:
        print(error)


asyncio.run(main())
