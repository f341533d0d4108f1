import asyncio


async def fetch_price():
    try:
        await asyncio.sleep(1)
        return "price of today"
    except asyncio.CancelledError:
        return "price of yesterday"


async def main():
    try:
        print(await asyncio.wait_for(fetch_price(), 0.02))
    except asyncio.TimeoutError:
        print("time limit reached")


asyncio.run(main())
