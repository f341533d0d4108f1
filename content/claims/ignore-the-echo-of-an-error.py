import asyncio
import warnings


async def fetch_price(item):
    await asyncio.sleep(0.01)
    return 3


async def main():
    price = None
    try:
        price = await asyncio.wait_for(fetch_price("tea"))
    except Exception:
        pass
    print("tea costs", price)


warnings.simplefilter("ignore")
asyncio.run(main())
