import asyncio


async def connect():
    return asyncio.get_running_loop().create_future()


async def main(ready):
    try:
        done, pending = await asyncio.wait([ready], timeout=0.01)
        print("wait raises nothing; still pending:", len(pending))
    except RuntimeError as error:
        print("RuntimeError:", error)
    try:
        await ready
    except RuntimeError as error:
        print("await raises", str(error)[-28:])


asyncio.run(main(asyncio.run(connect())))
