import asyncio


async def place_order(stock, ledger):
    async with stock:
        print("order: has its first lock")
        await asyncio.sleep(0.01)
        async with ledger:
            print("order: done")


async def refund(stock, ledger):
    async with stock:
        print("refund: has its first lock")
        await asyncio.sleep(0.01)
        async with ledger:
            print("refund: done")


async def main():
    stock, ledger = asyncio.Lock(), asyncio.Lock()
    await asyncio.gather(place_order(stock, ledger), refund(stock, ledger))


asyncio.run(main())
