import asyncio


async def main():
    print("work done")
    asyncio.get_running_loop().close()


asyncio.run(main())
