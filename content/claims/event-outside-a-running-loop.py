import asyncio

ready = asyncio.Event()


async def main():
    asyncio.get_running_loop().call_later(0.01, ready.set)
    await ready.wait()
    print("the event was set")


asyncio.run(main())
