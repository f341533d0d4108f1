import asyncio


def use(loop):
    try:
        loop.call_soon(str)
    except RuntimeError as error:
        return type(error).__name__
    return "nothing is raised"


async def main():
    loop = asyncio.get_running_loop()
    seen = await asyncio.to_thread(use, loop)
    print(f"debug mode {loop.get_debug()}: {seen}")


asyncio.run(main(), debug=False)
asyncio.run(main(), debug=True)
