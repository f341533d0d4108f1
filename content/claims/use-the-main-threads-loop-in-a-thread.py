import asyncio


async def fetch_report(day):
    await asyncio.sleep(0.01)
    return f"report of {day}"


def worker(loop, day):
    print(loop.run_until_complete(fetch_report(day)))


async def main():
    loop = asyncio.get_running_loop()
    await asyncio.to_thread(worker, loop, "Monday")


asyncio.run(main())
