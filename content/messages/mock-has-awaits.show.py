import asyncio
from unittest.mock import AsyncMock, call


async def place_order(mailer):
    mailer.send("order placed")


async def test_place_order():
    mailer = AsyncMock()
    await place_order(mailer)
    mailer.send.assert_has_awaits([call("order placed")])


asyncio.run(test_place_order())
