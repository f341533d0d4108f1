import asyncio


async def show_page():
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError as error:
        print("in the task:", repr(error))
        raise


async def main():
    task = asyncio.create_task(show_page())
    await asyncio.sleep(0.01)
    task.cancel("client left")
    try:
        await task
    except asyncio.CancelledError as error:
        print("in main:", repr(error))


asyncio.run(main())
