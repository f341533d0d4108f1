import asyncio


def report(loop, context):
    raise ValueError("not a price")


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(report)
    loop.call_exception_handler({"message": "the feed is lost"})


asyncio.run(main())
