import asyncio

import nest_asyncio


async def report():
    try:
        await asyncio.sleep(5)
    finally:
        print("report closed")


async def main():
    reporter = asyncio.create_task(report())
    await asyncio.sleep(0.01)
    print("main ends, report done:", reporter.done())


asyncio.run(main())
nest_asyncio.apply()
asyncio.run(main())
print("end of the program")
