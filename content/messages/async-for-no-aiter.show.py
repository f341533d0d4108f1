import asyncio


async def query(table):
    await asyncio.sleep(0)
    return read_rows(table)


async def read_rows(table):
    yield table, 1
    yield table, 2


async def main():
    async for row in query("orders"):
        print(row)


asyncio.run(main())
