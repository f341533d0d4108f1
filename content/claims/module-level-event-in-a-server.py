import asyncio

stop = asyncio.Event()


async def serve():
    try:
        await asyncio.wait_for(stop.wait(), 0.01)
    except asyncio.TimeoutError:
        print("served")


asyncio.run(serve())
asyncio.run(serve())
