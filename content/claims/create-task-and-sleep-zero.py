import asyncio
import gc


async def receive(name):
    answer = asyncio.get_running_loop().create_future()
    try:
        print(name, "got", await answer)
    finally:
        print(name, "has ended")


async def main():
    asyncio.create_task(receive("first"))
    await asyncio.sleep(0)
    gc.collect()
    print("main goes on")


asyncio.run(main())
