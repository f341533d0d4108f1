import asyncio


def deliver(message, handler):
    handler(message)


async def save(message):
    await asyncio.sleep(0.01)
    print("saved:", message)


async def main():
    deliver("order 7", lambda message: asyncio.run(save(message)))
    await asyncio.sleep(0.05)
    print("end")


asyncio.run(main())
