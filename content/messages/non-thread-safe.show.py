import asyncio


async def main():
    loop = asyncio.get_running_loop()
    await asyncio.to_thread(loop.call_soon, print, "called")


asyncio.run(main(), debug=True)
