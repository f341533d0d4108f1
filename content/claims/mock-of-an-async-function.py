import asyncio
from unittest import mock


class Shop:
    async def price(self):
        return 5


async def main():
    try:
        await mock.Mock(return_value=3)()
    except TypeError:
        print("Mock: cannot be awaited")
    with mock.patch.object(Shop, "price", return_value=3) as price:
        print("patch makes:", type(price).__name__)
        print("AsyncMock:", await Shop().price(), "after", price.await_count, "await")


asyncio.run(main())
