import asyncio


async def ping():
    raise asyncio.TimeoutError


async def read(data):
    await data.wait()
    print("reader: still at work")


async def main():
    data = asyncio.Event()
    try:
        await asyncio.gather(ping(), read(data))
    except asyncio.TimeoutError:
        print("connection lost")
    data.set()
    await asyncio.sleep(0.01)


asyncio.run(main())
