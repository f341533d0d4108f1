import asyncio


async def fetch_user(user_id):
    return f"user {user_id}"


with asyncio.Runner() as runner:
    print(runner.run(fetch_user(1)))

print(runner.run(fetch_user(2)))
