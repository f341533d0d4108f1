import io
import unittest
import warnings

warnings.simplefilter("ignore")


async def total():
    return 3


def failures_of(base):
    class Test(base):
        async def test_total(self):
            self.assertEqual(await total(), 4)

    runner = unittest.TextTestRunner(io.StringIO(), warnings="ignore")
    return len(runner.run(Test("test_total")).failures)


for base in (unittest.TestCase, unittest.IsolatedAsyncioTestCase):
    print(f"{base.__name__}: failures {failures_of(base)}")
