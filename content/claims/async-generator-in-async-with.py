import asyncio
from contextlib import aclosing


async def rows():
    try:
        yield "row 1"
        yield "row 2"
    finally:
        print("closed")


async def main():
    async with aclosing(rows()) as stream:
        async for row in stream:
            print(row)
            break
    async with rows() as stream:
        print("not reached")


asyncio.run(main())
