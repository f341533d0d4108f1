import asyncio


async def load_prices():
    await asyncio.sleep(1)
    return {"tea": 3}


async def show_page(prices):
    try:
        print("tea costs", (await prices)["tea"])
    except asyncio.CancelledError:
        pass


async def main():
    prices = asyncio.create_task(load_prices())
    pages = [asyncio.create_task(show_page(prices)) for _ in range(2)]
    await asyncio.sleep(0.01)
    pages[0].cancel()
    await asyncio.wait(pages)
    print("cancelled:", [page.cancelled() for page in pages])


asyncio.run(main())
