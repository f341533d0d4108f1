import asyncio


async def ask(shop):
    await asyncio.sleep(1 if shop == "far" else 0)
    return shop


async def main():
    try:
        print("gather:", await asyncio.wait_for(asyncio.gather(ask("near"), ask("far")), 0.05))
    except asyncio.TimeoutError:
        print("gather: no result")

    tasks = [asyncio.create_task(ask(shop)) for shop in ("near", "far")]
    done, pending = await asyncio.wait(tasks, timeout=0.05)
    print("wait:", [task.result() for task in done])
    for task in pending:
        task.cancel()
    await asyncio.gather(*pending, return_exceptions=True)


asyncio.run(main())
