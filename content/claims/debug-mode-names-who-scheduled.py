import asyncio


def on_timer():
    raise TimeoutError


def on_done(future):
    raise TimeoutError


async def main():
    loop = asyncio.get_running_loop()
    loop.slow_callback_duration = 5
    loop.call_soon(on_timer)
    future = loop.create_future()
    future.add_done_callback(on_done)
    future.set_result("tea")
    await asyncio.sleep(0.05)
    print("main: done")


asyncio.run(main(), debug=True)
