import asyncio


async def upload(photo):
    print("upload of", photo)
    await asyncio.sleep(0.05)
    print("stored", photo)


loop = asyncio.new_event_loop()
task = loop.create_task(upload("cat.jpg"))
loop.run_forever()
print("the program ends")
