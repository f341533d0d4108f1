import asyncio


async def fetch(name, steps):
    steps.append(f"{name} starts")
    await asyncio.sleep(0.01)
    steps.append(f"{name} ends")


async def main():
    awaited, wrapped, together = [], [], []
    await fetch("tea", awaited)
    await fetch("cake", awaited)
    await asyncio.create_task(fetch("tea", wrapped))
    await asyncio.create_task(fetch("cake", wrapped))
    await asyncio.gather(fetch("tea", together), fetch("cake", together))
    print("same order as plain await:", wrapped == awaited)
    print("gather:", ", ".join(together))


asyncio.run(main())
