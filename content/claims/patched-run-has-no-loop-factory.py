import asyncio

import nest_asyncio

nest_asyncio.apply()


async def main():
    print("started")


start = main()
try:
    asyncio.run(start, loop_factory=asyncio.SelectorEventLoop)
except TypeError as error:
    print("refused:", error)
    asyncio.run(start)
