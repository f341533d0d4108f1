import asyncio


async def write_header():
    print("header")


async def main():
    header = write_header()
    print("row 1")
    await header
    print("row 2")


asyncio.run(main())
