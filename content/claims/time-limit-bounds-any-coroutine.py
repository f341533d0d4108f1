import asyncio


async def count_rows(rows):
    total = 0
    for _ in range(rows):
        total += 1
    return total


async def main():
    limit = asyncio.wait_for(count_rows(3_000_000), 0.01)
    try:
        print("counted", await limit)
    except asyncio.TimeoutError:
        print("gave up")


asyncio.run(main())
