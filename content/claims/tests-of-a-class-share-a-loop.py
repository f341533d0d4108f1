import asyncio
import io
import unittest

loops = []


class Test(unittest.IsolatedAsyncioTestCase):
    async def asyncSetUp(self):
        loops.append(asyncio.get_running_loop())

    async def test_first(self):
        print("first: loop of its asyncSetUp", loops[-1] is asyncio.get_running_loop())

    async def test_second(self):
        print("second: loop of its asyncSetUp", loops[-1] is asyncio.get_running_loop())


unittest.main(testRunner=unittest.TextTestRunner(io.StringIO()), exit=False)
print("loops:", len(set(loops)))
