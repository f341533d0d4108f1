import asyncio


async def load_prices():
    await asyncio.sleep(1)


async def show_page(name, prices):
    try:
        await prices
    except asyncio.CancelledError:
        task = asyncio.current_task()
        print(name, task.cancelling() if hasattr(task, "cancelling") else "unknown")
        raise


async def main():
    prices = asyncio.create_task(load_prices())
    first = asyncio.create_task(show_page("first:", prices))
    second = asyncio.create_task(show_page("second:", prices))
    await asyncio.sleep(0.01)
    first.cancel()
    await asyncio.wait([first, second])


asyncio.run(main())
