import asyncio
import logging


class Show(logging.Handler):
    def emit(self, record):
        print("logged:", record.msg.splitlines()[0])


async def refresh():
    raise TimeoutError


async def main():
    logging.getLogger("asyncio").addHandler(Show())
    asyncio.create_task(refresh())
    await asyncio.sleep(0.01)
    asyncio.get_running_loop().create_future().set_exception(TimeoutError())
    asyncio.gather(refresh())
    await asyncio.sleep(0.01)


asyncio.run(main())
