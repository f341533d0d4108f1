import asyncio


class ShopLoop(asyncio.SelectorEventLoop):
    pass


async def main():
    print("runs on ShopLoop:", isinstance(asyncio.get_running_loop(), ShopLoop))


loop = ShopLoop()
asyncio.set_event_loop(loop)
asyncio.run(main())
loop.close()
