import asyncio

stock = {"tea": 5}


async def reserve(count):
    left = stock["tea"]
    await asyncio.sleep(0.01)
    stock["tea"] = left - count


async def main():
    await asyncio.gather(reserve(2), reserve(1))
    print("left in stock:", stock["tea"])


asyncio.run(main())
