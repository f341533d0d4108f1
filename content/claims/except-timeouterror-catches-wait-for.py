import asyncio


async def main():
    try:
        await asyncio.wait_for(asyncio.sleep(1), 0.01)
    except TimeoutError as error:
        print("caught as TimeoutError:", repr(error))
    except asyncio.TimeoutError as error:
        print("caught as asyncio.TimeoutError:", repr(error))


asyncio.run(main())
