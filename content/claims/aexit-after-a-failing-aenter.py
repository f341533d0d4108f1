import asyncio


class Connection:
    async def __aenter__(self):
        print("connection opened")
        raise PermissionError("wrong password")

    async def __aexit__(self, *error):
        print("connection closed")


async def main():
    try:
        async with Connection():
            print("in the block")
    except PermissionError as error:
        print("error:", error)


asyncio.run(main())
