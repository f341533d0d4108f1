import asyncio


async def main():
    print("started")


asyncio.run(main(), loop_factory=asyncio.SelectorEventLoop)
