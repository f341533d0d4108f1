import asyncio


class ShopLoop(asyncio.SelectorEventLoop):
    pass


class ShopPolicy(asyncio.DefaultEventLoopPolicy):
    def new_event_loop(self):
        return ShopLoop()


async def main():
    asyncio.set_event_loop_policy(ShopPolicy())
    print("runs on ShopLoop:", isinstance(asyncio.get_running_loop(), ShopLoop))


asyncio.run(main())
