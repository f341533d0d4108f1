import asyncio
from unittest.mock import AsyncMock


async def place_order(mailer):
    mailer.send("order placed")


async def test_place_order():
    mailer = AsyncMock()
    await place_order(mailer)
    mailer.send.assert_awaited_once()


asyncio.run(test_place_order())
