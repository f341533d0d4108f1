import asyncio


async def ping():
    raise asyncio.TimeoutError


async def read(data):
    await data.wait()
    print("reader: still at work")


async def main():
    data = asyncio.Event()
    both = asyncio.gather(ping(), read(data))
    try:
        await both
    except asyncio.TimeoutError:
        print("both.cancel() gives", both.cancel())
    data.set()
    await asyncio.sleep(0.01)


asyncio.run(main())
