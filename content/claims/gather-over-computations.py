import asyncio


async def sum_of_squares(part, numbers):
    print("part", part, "begins")
    total = 0
    for n in numbers:
        total += n * n
    print("part", part, "ends")
    return total


async def main():
    await asyncio.gather(
        sum_of_squares(1, range(0, 50_000)),
        sum_of_squares(2, range(50_000, 100_000)),
    )


asyncio.run(main())
