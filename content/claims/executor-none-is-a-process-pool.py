import asyncio
import os
import threading


def where():
    return os.getpid(), threading.get_ident()


async def main():
    process, thread = await asyncio.get_running_loop().run_in_executor(None, where)
    print("same process:", process == os.getpid())
    print("same thread:", thread == threading.get_ident())


asyncio.run(main())
