import asyncio
from unittest.mock import AsyncMock


async def place_order(mailer):
    mailer.send("order placed")


async def test_place_order():
    mailer = AsyncMock()
    await place_order(mailer)
    print("sent:", mailer.send.call_count)


asyncio.run(test_place_order())
