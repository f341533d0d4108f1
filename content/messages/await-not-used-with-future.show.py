import asyncio


async def load_user():
    return "Ada", ["Grace"]


async def main():
    task = asyncio.create_task(load_user())
    name, friends = task
    print(name, friends)


asyncio.run(main())
