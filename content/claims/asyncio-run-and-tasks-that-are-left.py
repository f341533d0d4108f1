import asyncio


async def upload(photo):
    try:
        await asyncio.sleep(1)
        print("stored", photo)
    except asyncio.CancelledError:
        print("cancelled:", photo)
        raise
    finally:
        await asyncio.sleep(0.01)
        print("connection closed")


async def main():
    asyncio.create_task(upload("cat.jpg"))
    await asyncio.sleep(0)
    print("main is done")


asyncio.run(main())
print("the program ends")
