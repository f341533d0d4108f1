import asyncio
from types import SimpleNamespace


async def fetch_user(number):
    await asyncio.sleep(0)
    return SimpleNamespace(number=number, name="Ada")


async def main():
    user = fetch_user(1)
    print(user.name)


asyncio.run(main())
