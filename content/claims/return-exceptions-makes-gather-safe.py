import asyncio


async def price(item):
    await asyncio.sleep(0.01)
    return {"tea": 3}[item]


async def main():
    results = await asyncio.gather(price("tea"), price("cake"), return_exceptions=True)
    print(results)
    print("errors to handle:", sum(isinstance(r, Exception) for r in results))


asyncio.run(main())
