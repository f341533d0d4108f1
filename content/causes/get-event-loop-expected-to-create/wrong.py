import asyncio


async def main():
    await asyncio.sleep(0.01)
    print("invoices sent")


loop = asyncio.get_event_loop()
loop.run_until_complete(main())
loop.close()
