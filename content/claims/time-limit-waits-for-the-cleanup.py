import asyncio


async def upload():
    try:
        await asyncio.sleep(1)
    finally:
        print("time is over, cleanup begins")
        await asyncio.sleep(0.05)
        print("cleanup ends")


async def main():
    try:
        await asyncio.wait_for(upload(), 0.01)
    except asyncio.TimeoutError:
        print("caught by the caller")


asyncio.run(main())
