import asyncio

loop = asyncio.new_event_loop()


async def fetch_user(user_id):
    await asyncio.sleep(0.01)
    return f"user {user_id}"


def load_user(user_id):
    user = loop.run_until_complete(fetch_user(user_id))
    loop.close()
    return user


print(load_user(1))
print(load_user(2))
