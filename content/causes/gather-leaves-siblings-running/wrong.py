import asyncio


async def ping():
    await asyncio.sleep(0.01)
    raise asyncio.TimeoutError


async def read():
    await asyncio.sleep(0.05)
    print("reader: still at work")


async def main():
    try:
        await asyncio.gather(ping(), read())
    except asyncio.TimeoutError:
        print("connection lost")
    await asyncio.sleep(0.1)
    print("connected again")


asyncio.run(main())
