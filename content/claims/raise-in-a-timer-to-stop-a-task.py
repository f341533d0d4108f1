import asyncio


def give_up():
    raise TimeoutError


async def main():
    asyncio.get_running_loop().call_later(0.01, give_up)
    for n in (1, 2, 3):
        await asyncio.sleep(0.02)
        print("attempt", n)


asyncio.run(main())
