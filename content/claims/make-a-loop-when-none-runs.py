import asyncio


async def fetch_price(item):
    return {"tea": 3, "cake": 5}[item]


def run_anywhere(coroutine):
    try:
        loop = asyncio.get_running_loop()
    except RuntimeError:
        loop = asyncio.new_event_loop()
    return loop.run_until_complete(coroutine)


async def main():
    print("tea costs", run_anywhere(fetch_price("tea")))


asyncio.run(main())
