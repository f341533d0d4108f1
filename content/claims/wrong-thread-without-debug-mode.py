import asyncio


def call_from_thread(loop):
    try:
        loop.call_soon(str)
    except RuntimeError as error:
        return type(error).__name__
    return "no error"


async def main():
    loop = asyncio.get_running_loop()
    outcome = await asyncio.to_thread(call_from_thread, loop)
    print(f"debug {loop.get_debug()}: {outcome}")


asyncio.run(main(), debug=False)
asyncio.run(main(), debug=True)
