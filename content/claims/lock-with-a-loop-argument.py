import asyncio


async def main():
    try:
        asyncio.Lock(loop=asyncio.get_running_loop())
    except TypeError as error:
        print("refused with", type(error).__name__)
        print(error)


asyncio.run(main())
