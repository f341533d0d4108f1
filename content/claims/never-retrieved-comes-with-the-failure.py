import asyncio
import logging


class Show(logging.Handler):
    def emit(self, record):
        print(record.levelname, "of", record.name, "-", record.msg.splitlines()[0])


async def refresh():
    raise TimeoutError


async def main():
    logging.getLogger("asyncio").addHandler(Show())
    task = asyncio.create_task(refresh())
    await asyncio.sleep(0.02)
    print("task is done:", task.done())
    del task
    print("main goes on")


asyncio.run(main())
