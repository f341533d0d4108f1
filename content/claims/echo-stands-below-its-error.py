import asyncio
import warnings


def show(message, *place):
    print("warning:", message)


async def fetch_price(item):
    return 3


async def main():
    try:
        asyncio.wait_for(fetch_price("tea"))
    except TypeError:
        print("error: wait_for refused")
    try:
        asyncio.run(fetch_price("milk"))
    except RuntimeError:
        print("error: asyncio.run refused")


warnings.showwarning = show
asyncio.run(main())
