import asyncio


def count_primes(limit):
    return sum(all(n % d for d in range(2, int(n**0.5) + 1)) for n in range(2, limit))


async def heartbeat():
    for n in (1, 2):
        await asyncio.sleep(0.005)
        print("beat", n)


async def report():
    print("primes:", count_primes(50_000))


async def main():
    await asyncio.gather(heartbeat(), report())


if __name__ == "__main__":
    asyncio.run(main())
