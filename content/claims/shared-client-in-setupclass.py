import asyncio
import unittest


async def load_prices():
    return asyncio.get_running_loop().create_future()


class TestPrice(unittest.IsolatedAsyncioTestCase):
    @classmethod
    def setUpClass(cls):
        cls.prices = asyncio.run(load_prices())

    async def test_price(self):
        self.assertEqual(await self.prices, {"tea": 3})


result = unittest.TestResult()
unittest.defaultTestLoader.loadTestsFromTestCase(TestPrice).run(result)
print(result.errors[0][1].splitlines()[-1].rpartition("> got ")[2])
