import asyncio


async def connect(opened):
    opened.append("connection")
    await asyncio.sleep(1)


async def connect_safely(opened):
    opened.append("connection")
    try:
        await asyncio.sleep(1)
    except BaseException:
        opened.remove("connection")
        raise


async def main():
    for function in (connect, connect_safely):
        opened = []
        limited = asyncio.wait_for(function(opened), 0.01)
        await asyncio.gather(limited, return_exceptions=True)
        print(f"{function.__name__} leaves open:", len(opened))


asyncio.run(main())
