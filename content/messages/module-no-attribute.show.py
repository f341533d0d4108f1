import asyncio

jobs = asyncio.JoinableQueue()
