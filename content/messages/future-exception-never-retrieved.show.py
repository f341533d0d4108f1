import asyncio


async def main():
    answer = asyncio.get_running_loop().create_future()
    answer.set_exception(KeyError("tea"))
    del answer
    await asyncio.sleep(0.01)


asyncio.run(main())
