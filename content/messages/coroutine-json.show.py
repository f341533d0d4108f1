import asyncio
import json


async def fetch_price(item):
    await asyncio.sleep(0)
    return {"tea": 3, "cake": 5}[item]


async def main():
    answer = {"item": "tea", "price": fetch_price("tea")}
    print(json.dumps(answer))


asyncio.run(main())
