import asyncio


class Stock:
    def __init__(self):
        self.lock = asyncio.Lock()
        self.count = 5

    async def take(self):
        async with self.lock:
            self.count -= 1

    async def sell(self):
        async with self.lock:
            await self.take()


async def main():
    stock = Stock()
    sale = asyncio.create_task(stock.sell())
    done, _ = await asyncio.wait([sale], timeout=0.1)
    print("sold:", sale in done, "stock:", stock.count)


asyncio.run(main())
