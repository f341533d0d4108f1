import asyncio
from concurrent.futures import ThreadPoolExecutor


def resize(name):
    return f"{name} is resized"


async def main():
    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor() as pool:
        print(await loop.run_in_executor(pool, resize, "first.png"))
    print(await loop.run_in_executor(pool, resize, "second.png"))


asyncio.run(main())
