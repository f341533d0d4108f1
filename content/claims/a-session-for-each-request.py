import asyncio

from aiohttp import ClientSession, web
from aiohttp.test_utils import TestServer

connections = set()


async def send_price(request):
    connections.add(request.transport)
    return web.Response(text="tea costs 3")


async def main():
    app = web.Application()
    app.router.add_get("/price", send_price)
    async with TestServer(app) as shop, ClientSession() as session:
        for _ in range(3):
            await (await session.get(shop.make_url("/price"))).text()
        print("one session:", len(connections))
        for _ in range(3):
            async with ClientSession() as other:
                await (await other.get(shop.make_url("/price"))).text()
        print("three more:", len(connections) - 1)


asyncio.run(main())
