import asyncio


async def refresh():
    raise TimeoutError


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: print("called:", context["message"]))
    task = asyncio.create_task(refresh())
    await asyncio.sleep(0.05)
    print("task is done:", task.done())
    del task
    print("main goes on")


asyncio.run(main())
