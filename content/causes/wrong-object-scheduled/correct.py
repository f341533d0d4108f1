import asyncio


async def main():
    await asyncio.sleep(0)
    print("shop is open")


asyncio.run(main())
