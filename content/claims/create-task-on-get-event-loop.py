import asyncio


class PriceFeed:
    def __init__(self):
        self.prices = []
        self.task = asyncio.get_event_loop().create_task(self.poll())

    async def poll(self):
        for price in (3, 5):
            await asyncio.sleep(0.01)
            self.prices.append(price)


feed = PriceFeed()


async def main():
    await asyncio.sleep(0.05)
    print("prices:", feed.prices)


asyncio.run(main())
