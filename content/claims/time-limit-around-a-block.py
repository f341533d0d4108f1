import asyncio


async def main():
    try:
        async with asyncio.timeout(0.01) as limit:
            try:
                await asyncio.sleep(1)
            except BaseException as error:
                print("inside:", repr(error))
                raise
    except TimeoutError as error:
        print("outside:", repr(error))
    print("this limit:", limit.expired())


asyncio.run(main())
