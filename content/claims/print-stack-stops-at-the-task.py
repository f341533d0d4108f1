import asyncio


async def read_price(prices):
    return await prices.get()


async def show_price(prices):
    print(await read_price(prices))


async def main():
    task = asyncio.create_task(show_price(asyncio.Queue()))
    await asyncio.sleep(0)
    print("print_stack knows:", [f.f_code.co_name for f in task.get_stack()])
    names, step = [], task.get_coro()
    while hasattr(step, "cr_frame"):
        names.append(step.__qualname__)
        step = step.cr_await
    print("cr_await leads to:", names)
    task.cancel()


asyncio.run(main())
