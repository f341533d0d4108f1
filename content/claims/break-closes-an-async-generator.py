import asyncio
from contextlib import aclosing


async def rows():
    try:
        for row in ("tea", "cake"):
            yield row
    finally:
        print("  rows: cursor closed")


async def main():
    async for row in rows():
        break
    print("break: next line")
    await asyncio.sleep(0.01)
    async with aclosing(rows()) as source:
        async for row in source:
            break
    print("aclosing: next line")


asyncio.run(main())
