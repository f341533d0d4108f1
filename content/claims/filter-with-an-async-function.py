import asyncio

SHOPS = ["north", "south", "west"]


async def is_open(shop):
    await asyncio.sleep(0)
    return shop != "south"


async def main():
    print("filter:", ", ".join(filter(is_open, SHOPS)))
    answers = await asyncio.gather(*[is_open(shop) for shop in SHOPS])
    chosen = [shop for shop, answer in zip(SHOPS, answers) if answer]
    print("awaited:", ", ".join(chosen))


asyncio.run(main())
