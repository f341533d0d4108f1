import asyncio

visits = {"plain": 0, "gap": 0}


async def count():
    await asyncio.sleep(0)
    visits["plain"] += 1


async def count_with_await_between():
    seen = visits["gap"]
    await asyncio.sleep(0)
    visits["gap"] = seen + 1


async def main():
    await asyncio.gather(*[count() for _ in range(1000)])
    print("no await between:", visits["plain"], "of 1000")
    await asyncio.gather(*[count_with_await_between() for _ in range(1000)])
    print("await between:", visits["gap"], "of 1000")


asyncio.run(main())
