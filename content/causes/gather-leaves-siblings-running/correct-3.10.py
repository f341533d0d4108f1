import asyncio


async def ping():
    raise asyncio.TimeoutError


async def read(data):
    await data.wait()
    print("reader: still at work")


async def main():
    data = asyncio.Event()
    tasks = [asyncio.create_task(ping()), asyncio.create_task(read(data))]
    try:
        await asyncio.gather(*tasks)
    except asyncio.TimeoutError:
        print("connection lost")
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
    data.set()
    await asyncio.sleep(0.01)


asyncio.run(main())
