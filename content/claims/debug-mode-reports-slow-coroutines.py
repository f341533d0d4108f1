import asyncio


async def fetch():
    await asyncio.sleep(0.15)
    return "fetched"


async def main():
    print(await asyncio.create_task(fetch()))


asyncio.run(main(), debug=True)
