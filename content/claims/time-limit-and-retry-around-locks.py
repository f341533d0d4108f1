import asyncio


async def move(name, first, second):
    async with first:
        print(f"{name}: has its first lock")
        await asyncio.sleep(0.01)
        async with second:
            print(f"{name}: done")


async def main():
    stock, ledger = asyncio.Lock(), asyncio.Lock()
    for attempt in (1, 2):
        order = move("order", stock, ledger)
        refund = move("refund", ledger, stock)
        try:
            await asyncio.wait_for(asyncio.gather(order, refund), 0.05)
        except asyncio.TimeoutError:
            print(f"attempt {attempt}: time limit reached")


asyncio.run(main())
