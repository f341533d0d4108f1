from asyncio import JoinableQueue
