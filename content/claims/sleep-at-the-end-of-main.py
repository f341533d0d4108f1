import asyncio


async def upload(photo):
    print("upload of", photo)
    await asyncio.sleep(1)
    print("stored", photo)


async def main():
    asyncio.create_task(upload("cat.jpg"))
    await asyncio.sleep(0.02)
    print("main is done")


asyncio.run(main())
