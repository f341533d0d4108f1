import asyncio


def show_price():
    await asyncio.sleep(0)
