import asyncio


async def current():
    return asyncio.get_running_loop()


loops = [asyncio.run(current()), asyncio.run(current())]
print("asyncio.run: the same loop?", loops[0] is loops[1])

with asyncio.Runner() as runner:
    loops = [runner.run(current()), runner.run(current())]
print("Runner: the same loop?", loops[0] is loops[1])
