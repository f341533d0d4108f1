import asyncio


async def ping():
    await asyncio.sleep(0.01)
    raise asyncio.TimeoutError


async def read():
    await asyncio.sleep(0.05)
    print("reader: still at work")


async def main():
    both = asyncio.gather(ping(), read())
    try:
        await both
    except asyncio.TimeoutError:
        print("both.cancel() gives", both.cancel())
    await asyncio.sleep(0.1)


asyncio.run(main())
