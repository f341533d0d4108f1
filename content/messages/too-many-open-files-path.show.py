import asyncio
import resource

resource.setrlimit(resource.RLIMIT_NOFILE, (50, 50))


async def upload(path):
    with open(path, "rb") as photo:
        await asyncio.sleep(0.01)
        return len(photo.read())


async def main():
    await asyncio.gather(*[upload(__file__) for _ in range(100)])


asyncio.run(main())
