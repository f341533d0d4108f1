import asyncio


def on_order(item):
    if item == "rice":
        raise TimeoutError
    print("order:", item)


async def main():
    loop = asyncio.get_running_loop()
    try:
        loop.call_soon(on_order, "rice")
        loop.call_soon(on_order, "tea")
        await asyncio.sleep(0.05)
    except TimeoutError:
        print("caught")
    print("main: done")


asyncio.run(main())
