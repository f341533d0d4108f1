import asyncio


async def close_slowly():
    try:
        await asyncio.sleep(1)
    finally:
        await asyncio.sleep(0.1)


async def stop(worker):
    worker.cancel()
    try:
        await worker
    except asyncio.CancelledError:
        print("goes on although it was cancelled")


async def main():
    stopper = asyncio.create_task(stop(asyncio.create_task(close_slowly())))
    await asyncio.sleep(0.01)
    stopper.cancel()
    await asyncio.wait([stopper])
    print("cancelled:", stopper.cancelled())


asyncio.run(main())
