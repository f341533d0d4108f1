import asyncio


class ShopLoop(asyncio.SelectorEventLoop):
    """Stands in for the loop of your choice."""


class ShopPolicy(asyncio.DefaultEventLoopPolicy):
    def new_event_loop(self):
        return ShopLoop()


async def main():
    print("runs on", type(asyncio.get_running_loop()).__name__)


asyncio.set_event_loop_policy(ShopPolicy())
asyncio.run(main())
