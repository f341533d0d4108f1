import threading
import unittest


class TestOrder(unittest.IsolatedAsyncioTestCase):
    async def test_save(self):
        await self.enterAsyncContext(threading.Lock())


result = unittest.TestResult()
TestOrder("test_save").run(result)
print(result.errors[0][1])
