import asyncio


async def read_rows():
    yield "tea"
    yield "cake"


async def main():
    rows = read_rows()
    print(await anext(rows))
    rows.aclose()


asyncio.run(main())
