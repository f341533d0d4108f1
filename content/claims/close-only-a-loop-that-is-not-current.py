import asyncio


async def load():
    return "tea"


def load_in_a_new_loop():
    loop = asyncio.new_event_loop()
    asyncio.set_event_loop(loop)
    print(loop.run_until_complete(load()))
    if loop is not asyncio.get_event_loop():
        loop.close()
    return loop


loop = load_in_a_new_loop()
print("closed:", loop.is_closed())
loop.close()
