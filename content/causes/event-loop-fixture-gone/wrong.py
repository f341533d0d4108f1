import asyncio
import sys

import pytest


async def load_price(item):
    await asyncio.sleep(0.01)
    return {"tea": 3}[item]


def test_price(event_loop):
    assert event_loop.run_until_complete(load_price("tea")) == 3


if __name__ == "__main__":
    settings = ["asyncio_mode=auto", "asyncio_default_fixture_loop_scope=function"]
    options = [f"--override-ini={setting}" for setting in settings]
    sys.exit(pytest.main([*options, "-qq", "--tb=short", __file__]))
