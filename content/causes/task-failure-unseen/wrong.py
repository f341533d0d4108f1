import asyncio


async def refresh(prices, answers):
    for answer in answers:
        await asyncio.sleep(0)
        if answer is None:
            raise TimeoutError
        prices.append(answer)


async def main():
    prices = []
    task = asyncio.create_task(refresh(prices, [5, None, 6]))
    await asyncio.sleep(0.1)
    print("prices:", prices, "done:", task.done())


asyncio.run(main())
