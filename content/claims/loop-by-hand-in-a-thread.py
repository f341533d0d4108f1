import asyncio
import threading


async def refresh():
    try:
        await asyncio.sleep(60)
    except asyncio.CancelledError:
        print("refresh: told to end")
        raise


async def main():
    asyncio.create_task(refresh(), name="refresh")
    await asyncio.sleep(0)


def by_hand():
    loop = asyncio.new_event_loop()
    loop.run_until_complete(main())
    print("left:", *[task.get_name() for task in asyncio.all_tasks(loop)])
    loop.close()


threading.Thread(target=by_hand).start()
