import asyncio


async def fetch_price(answer):
    await answer.wait()


async def main():
    answer = asyncio.Event()
    for limit in (0.01, 0.05):
        try:
            await asyncio.wait_for(fetch_price(answer), limit)
        except asyncio.TimeoutError:
            print(f"no answer in {limit} s")


asyncio.run(main())
