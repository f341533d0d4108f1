import asyncio

from aiohttp import ClientSession


async def main():
    session = ClientSession()
    session.close()
    await asyncio.sleep(0)
    print("closed:", session.closed)


asyncio.run(main())
