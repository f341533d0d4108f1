import asyncio


async def is_admin(name):
    return name == "ada"


async def main():
    for name in ("ada", "bob"):
        if is_admin(name):
            print(name, "may delete orders")


asyncio.run(main())
