import asyncio


async def main():
    loop = asyncio.get_running_loop()
    loop.call_exception_handler({"exception": ValueError("not a price")})


asyncio.run(main())
