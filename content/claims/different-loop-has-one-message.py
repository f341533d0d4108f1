import asyncio


async def connect():
    return asyncio.get_running_loop().create_future()


async def main(ready):
    for attempt in ("first", "second"):
        try:
            await ready
        except RuntimeError as error:
            print(f"{attempt} await:", str(error).rpartition("> ")[2])
    asyncio.ensure_future(ready, loop=asyncio.get_running_loop())


asyncio.run(main(asyncio.run(connect())))
