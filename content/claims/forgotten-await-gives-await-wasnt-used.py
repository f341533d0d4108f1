import asyncio


async def load_user():
    return "Ada"


async def main():
    forgotten = load_user()
    print("without await:", type(forgotten).__name__)
    forgotten.close()
    list(asyncio.create_task(load_user()))


asyncio.run(main())
