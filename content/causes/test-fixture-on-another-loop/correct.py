import asyncio
import sys

import pytest


async def load_prices():
    await asyncio.sleep(0.01)
    return {"tea": 3}


@pytest.fixture(scope="module")
async def prices():
    return asyncio.create_task(load_prices())


@pytest.mark.asyncio(loop_scope="module")
async def test_tea(prices):
    assert (await prices)["tea"] == 3


if __name__ == "__main__":
    settings = ["asyncio_mode=auto", "asyncio_default_fixture_loop_scope=module"]
    options = [f"--override-ini={setting}" for setting in settings]
    sys.exit(pytest.main([*options, "-qq", "--tb=native", __file__]))
