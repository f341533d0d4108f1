import asyncio

jobs = asyncio.Qeue()
