import asyncio


async def show(name, awaitable):
    turns = []
    asyncio.get_running_loop().call_soon(turns.append, name)
    await awaitable
    print(name, "pauses:", bool(turns))


async def size(text):
    return len(text)


async def main():
    queue, lock, reader = asyncio.Queue(), asyncio.Lock(), asyncio.StreamReader()
    reader.feed_data(b"first line\n")
    await show("queue.put", queue.put(1))
    await show("queue.get", queue.get())
    await show("lock.acquire", lock.acquire())
    await show("reader.readline", reader.readline())
    await show("own function", size("coffee"))
    await show("sleep(0)", asyncio.sleep(0))


asyncio.run(main())
