import asyncio
import time


def import_rows():
    time.sleep(0.2)
    print("imported all rows")


async def main():
    try:
        await asyncio.wait_for(asyncio.to_thread(import_rows), 0.05)
    except asyncio.TimeoutError:
        print("gave up")
    print("main ends")


asyncio.run(main())
print("asyncio.run is over")
