import unittest
import warnings

warnings.simplefilter("ignore")
body_ran = []


class TestPrice(unittest.TestCase):
    async def test_price(self):
        body_ran.append("yes")
        self.assertEqual(2, 3)


result = unittest.TestResult()
unittest.defaultTestLoader.loadTestsFromTestCase(TestPrice).run(result)
print("passed:", result.wasSuccessful())
print("body ran:", body_ran)
