import asyncio


async def main():
    text = await asyncio.to_thread(open, __file__)
    print(type(text).__name__)
    print("closed:", text.closed)
    text.close()


asyncio.run(main())
