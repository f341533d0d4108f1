import asyncio


async def upload(photo):
    if photo == "big.jpg":
        raise ValueError("too large")
    await asyncio.sleep(0.01)


async def main():
    photos = ["cat.jpg", "big.jpg"]
    results = await asyncio.gather(*map(upload, photos), return_exceptions=True)
    print("uploaded", len(photos), "photos")
    print("results:", results)


asyncio.run(main())
