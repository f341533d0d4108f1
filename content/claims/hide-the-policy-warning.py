import asyncio
import warnings

warnings.filterwarnings("ignore", category=DeprecationWarning)


class ShopPolicy(asyncio.DefaultEventLoopPolicy):
    pass


async def main():
    print("runs")


asyncio.set_event_loop_policy(ShopPolicy())
asyncio.run(main())
