import asyncio

from aiohttp import ClientSession, web
from aiohttp.test_utils import TestServer


async def send_price(request):
    return web.Response(text="tea costs 3", headers={"Connection": "close"})


async def load_price(shop):
    async with ClientSession() as session:
        async with session.get(shop.make_url("/price")) as response:
            return await response.text()


async def main():
    app = web.Application()
    app.router.add_get("/price", send_price)
    async with TestServer(app) as shop:
        print(await load_price(shop))


asyncio.run(main())
