import asyncio


async def fetch_price(item):
    await asyncio.sleep(0.01)
    return {"tea": 4}[item]


price = await fetch_price("tea")
print("tea costs", price)
