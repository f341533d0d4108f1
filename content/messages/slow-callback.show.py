import asyncio
import time


async def read_report():
    time.sleep(0.15)
    return "report"


async def main():
    print(await asyncio.create_task(read_report()))


asyncio.run(main(), debug=True)
