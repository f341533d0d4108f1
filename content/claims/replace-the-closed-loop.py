import asyncio

loop = asyncio.new_event_loop()
users = asyncio.Queue()


async def next_user():
    asyncio.get_running_loop().call_soon(users.put_nowait, "Ada")
    return await users.get()


def load_user():
    global loop
    if loop.is_closed():
        loop = asyncio.new_event_loop()
    user = loop.run_until_complete(next_user())
    loop.close()
    return user


print(load_user())
print(load_user())
