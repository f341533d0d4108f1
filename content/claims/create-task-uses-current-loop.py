import asyncio


async def send_reminder():
    print("reminder sent")


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
asyncio.create_task(send_reminder())
