import asyncio


class ShopLoop(asyncio.SelectorEventLoop):
    pass


async def main():
    print("runs on", type(asyncio.get_running_loop()).__name__)


with asyncio.Runner(loop_factory=ShopLoop) as runner:
    runner.run(main())
