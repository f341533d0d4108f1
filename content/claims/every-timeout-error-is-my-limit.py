import asyncio


async def load():
    raise TimeoutError("the server gave up")


async def main():
    try:
        async with asyncio.timeout(1) as limit:
            await load()
    except TimeoutError as error:
        print(f"{error}; this limit: {limit.expired()}")


asyncio.run(main())
