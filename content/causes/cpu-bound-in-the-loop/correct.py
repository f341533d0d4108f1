import asyncio
from concurrent.futures import ProcessPoolExecutor


def count_primes(limit):
    return sum(all(n % d for d in range(2, int(n**0.5) + 1)) for n in range(2, limit))


async def heartbeat():
    for n in (1, 2):
        await asyncio.sleep(0.005)
        print("beat", n)


async def report():
    loop = asyncio.get_running_loop()
    with ProcessPoolExecutor(1) as pool:
        job = loop.run_in_executor(pool, count_primes, 50_000)
        print("primes:", await job)


async def main():
    await asyncio.gather(heartbeat(), report())


if __name__ == "__main__":
    asyncio.run(main())
