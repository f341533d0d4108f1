import asyncio


async def serve(stop, rounds=3):
    for _ in range(rounds):
        waits = [asyncio.create_task(w) for w in (stop.wait(), asyncio.sleep(0.01))]
        await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)


async def serve_with_a_limit(stop, rounds=3):
    for _ in range(rounds):
        try:
            await asyncio.wait_for(stop.wait(), 0.01)
        except asyncio.TimeoutError:
            pass


async def main():
    for service in (serve_with_a_limit, serve):
        await service(asyncio.Event())
        print(f"{service.__name__}: {len(asyncio.all_tasks()) - 1} tasks are left")


asyncio.run(main())
