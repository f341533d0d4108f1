import asyncio


async def work():
    pass


async def main():
    loop = asyncio.get_running_loop()
    await asyncio.ensure_future(work(), loop=loop)
    await asyncio.Task(work(), loop=loop)
    asyncio.Future(loop=loop).set_result(None)
    asyncio.StreamReader(loop=loop).feed_eof()
    print("four take a loop")
    try:
        await asyncio.wait([], loop=loop)
    except TypeError as error:
        print(error)


asyncio.run(main())
