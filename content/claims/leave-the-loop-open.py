import asyncio
import gc
import warnings

warnings.simplefilter("always", ResourceWarning)
warnings.showwarning = lambda *given: print("warned of an", str(given[0])[:19])
gc.disable()
loop = asyncio.new_event_loop()


async def fetch_user(user_id):
    await asyncio.sleep(0.01)
    return f"user {user_id}"


def load_user(user_id):
    return loop.run_until_complete(fetch_user(user_id))


print(load_user(1))
print(load_user(2))
loop = None
gc.collect()
