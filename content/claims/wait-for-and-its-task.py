import asyncio


async def start(caller):
    print("in the task of the caller:", asyncio.current_task() is caller)


async def main():
    caller = asyncio.current_task()
    await start(caller)
    await asyncio.wait_for(start(caller), 1)


asyncio.run(main())
