import asyncio


async def outside():
    try:
        while True:
            await asyncio.sleep(0.01)
    except asyncio.CancelledError:
        return "ended"


async def inside():
    for _ in range(3):
        try:
            await asyncio.sleep(0.01)
        except asyncio.CancelledError:
            print("inside: goes on")


async def main():
    for work in (outside, inside):
        task = asyncio.create_task(work())
        asyncio.get_running_loop().call_soon(task.cancel)
        print(f"{work.__name__}:", await task)


asyncio.run(main())
