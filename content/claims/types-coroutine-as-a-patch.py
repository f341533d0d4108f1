import asyncio
import types

asyncio.coroutine = types.coroutine


@asyncio.coroutine
def fetch_price(item):
    yield from asyncio.sleep(0.01)
    return {"tea": 4}[item]


async def main():
    print("awaited:", await fetch_price("tea"))
    job = fetch_price("tea")
    try:
        print("as a task:", await asyncio.create_task(job))
    except TypeError:
        print("as a task: refused")


asyncio.run(main())
