import asyncio


async def ping():
    await asyncio.sleep(0.01)
    raise asyncio.TimeoutError


async def read():
    await asyncio.sleep(0.05)
    print("reader: still at work")


async def main():
    tasks = [asyncio.create_task(ping()), asyncio.create_task(read())]
    try:
        await asyncio.gather(*tasks)
    except asyncio.TimeoutError:
        print("connection lost")
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
    await asyncio.sleep(0.1)
    print("connected again")


asyncio.run(main())
