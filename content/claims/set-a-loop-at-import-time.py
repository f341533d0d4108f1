import asyncio

asyncio.set_event_loop(asyncio.new_event_loop())


async def send_invoices():
    await asyncio.sleep(0.01)
    print("invoices sent")


asyncio.get_event_loop().run_until_complete(send_invoices())
asyncio.run(send_invoices())
asyncio.get_event_loop().run_until_complete(send_invoices())
