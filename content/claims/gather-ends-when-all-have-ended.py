import asyncio


async def check_disk():
    await asyncio.sleep(0.01)
    raise ValueError("disk full")


async def upload(photo):
    try:
        await asyncio.sleep(1)
        print("uploaded", photo)
    except asyncio.CancelledError:
        print(photo, "was cut off by the end of main")
        raise


async def main():
    try:
        await asyncio.gather(check_disk(), upload("cat.jpg"))
    except ValueError as error:
        print("main ends:", error)


asyncio.run(main())
