import asyncio

from tornado.ioloop import IOLoop


async def load_price():
    return 3


async def main():
    print(IOLoop.current().asyncio_loop is asyncio.get_running_loop())
    print("tea costs", IOLoop.current().run_sync(load_price))


asyncio.run(main())
