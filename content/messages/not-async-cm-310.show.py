import asyncio


class Connection:
    async def __aenter__(self):
        return self

    async def __aexit__(self, *error):
        print("closed")


async def connect():
    await asyncio.sleep(0)
    return Connection()


async def main():
    async with connect() as connection:
        print("open", connection)


asyncio.run(main())
