from asyncio.futures import CancelledError
