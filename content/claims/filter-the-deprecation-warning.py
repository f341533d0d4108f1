import asyncio
import warnings

warnings.filterwarnings("ignore", category=DeprecationWarning)


async def main():
    await asyncio.sleep(0.01)
    print("invoices sent")


loop = asyncio.get_event_loop()
loop.run_until_complete(main())
loop.close()
