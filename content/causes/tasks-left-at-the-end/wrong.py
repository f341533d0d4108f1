import asyncio


async def upload(photo):
    print("upload of", photo)
    await asyncio.sleep(0.05)
    print("stored", photo)


async def main():
    task = asyncio.create_task(upload("cat.jpg"))
    await asyncio.sleep(0)
    print("main is done, upload done:", task.done())


loop = asyncio.new_event_loop()
loop.run_until_complete(main())
loop.close()
