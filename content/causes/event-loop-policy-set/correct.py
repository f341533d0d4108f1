import asyncio


class ShopLoop(asyncio.SelectorEventLoop):
    """Stands in for the loop of your choice."""


async def main():
    print("runs on", type(asyncio.get_running_loop()).__name__)


asyncio.run(main(), loop_factory=ShopLoop)
