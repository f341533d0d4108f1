import asyncio
from contextvars import ContextVar, copy_context

request = ContextVar("request", default="none")


async def main():
    request.set("request 7")
    loop = asyncio.get_running_loop()
    print("to_thread:", await asyncio.to_thread(request.get))
    print("run_in_executor:", await loop.run_in_executor(None, request.get))
    run = copy_context().run
    print("with the context:", await loop.run_in_executor(None, run, request.get))


asyncio.run(main())
