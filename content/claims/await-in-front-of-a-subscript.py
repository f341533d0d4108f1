import asyncio


async def fetch_user(number):
    await asyncio.sleep(0.01)
    return {"number": number, "name": "Ada"}


async def main():
    print((await fetch_user(1))["name"])
    print(await fetch_user(1)["name"])


asyncio.run(main())
