import asyncio


async def fetch_user(user_id):
    await asyncio.sleep(0.01)
    return f"user {user_id}"


print(asyncio.run(fetch_user(1)))
loop = asyncio.get_event_loop()
print(loop.run_until_complete(fetch_user(2)))
