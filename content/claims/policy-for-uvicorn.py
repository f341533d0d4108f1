import asyncio

import uvicorn


class ShopLoop(asyncio.SelectorEventLoop):
    pass


class ShopPolicy(asyncio.DefaultEventLoopPolicy):
    _loop_factory = ShopLoop


async def app(scope, receive, send):
    print(type(asyncio.get_running_loop()).__name__)
    server.should_exit = True


asyncio.set_event_loop_policy(ShopPolicy())
for loop in ("auto", "__main__:ShopLoop"):
    server = uvicorn.Server(uvicorn.Config(app, port=0, loop=loop, log_level="critical"))
    server.run()
