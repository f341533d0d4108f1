import asyncio


def fetch_price(item):
    print("called")
    return 3


async def with_parentheses():
    await fetch_price("tea")


async def without_parentheses():
    await fetch_price


async def main():
    try:
        await with_parentheses()
    finally:
        await without_parentheses()


asyncio.run(main())
