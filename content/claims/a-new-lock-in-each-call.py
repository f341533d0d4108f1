import asyncio


async def buy(customer, stock, get_lock):
    async with get_lock():
        if stock["tea"] == 0:
            return f"{customer} is told: sold out"
        await asyncio.sleep(0.01)
        stock["tea"] -= 1
        return f"{customer} has bought"


async def both(get_lock):
    stock = {"tea": 1}
    customers = [buy(name, stock, get_lock) for name in ("Ann", "Bob")]
    return ", ".join(await asyncio.gather(*customers))


async def main():
    print("new lock:", await both(asyncio.Lock))
    lock = asyncio.Lock()
    print("one lock:", await both(lambda: lock))


asyncio.run(main())
