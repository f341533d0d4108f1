import asyncio
import time


async def ping():
    try:
        await asyncio.wait_for(asyncio.sleep(0.03), 0.1)
        return "answered"
    except asyncio.TimeoutError:
        return "timed out"


async def handle_request():
    time.sleep(0.005)


async def main():
    for requests in (2, 40):
        work = [handle_request() for _ in range(requests)]
        answer, *_ = await asyncio.gather(ping(), *work)
        print(f"ping beside {requests} requests: {answer}")


asyncio.run(main())
