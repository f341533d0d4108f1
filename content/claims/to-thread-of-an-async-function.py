import asyncio


async def load():
    print("loaded")


async def main():
    result = await asyncio.to_thread(load)
    print("result:", type(result).__name__)
    result.close()


asyncio.run(main())
