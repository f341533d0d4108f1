import asyncio


class Connection:
    async def __aenter__(self):
        return self


async def main():
    async with Connection() as connection:
        print("open", connection)


asyncio.run(main())
