import asyncio


async def ticks(wait):
    try:
        await asyncio.sleep(wait)
        yield "tick"
    except (asyncio.CancelledError, GeneratorExit) as error:
        print(f"wait {wait} in the generator: {type(error).__name__}")
        raise


async def read(wait_in_generator, wait_in_body):
    async for _ in ticks(wait_in_generator):
        await asyncio.sleep(wait_in_body)


async def main():
    for waits in ((60, 0), (0, 60)):
        task = asyncio.create_task(read(*waits))
        await asyncio.sleep(0.02)
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


asyncio.run(main())
