import asyncio
import logging


class Show(logging.Handler):
    def emit(self, record):
        debug = asyncio.get_running_loop().get_debug()
        lines = record.msg.splitlines()
        created = any("created at" in line.lower() for line in lines)
        print(lines[0], "debug:", debug, "created at:", created)


async def refresh():
    raise TimeoutError


async def main():
    asyncio.create_task(refresh())
    await asyncio.sleep(0.02)


logging.getLogger("asyncio").addHandler(Show())
asyncio.run(main(), debug=False)
asyncio.run(main(), debug=True)
