import asyncio
import gc
import weakref

connections = weakref.WeakSet()


class Connection:
    def __init__(self):
        self.on_close = self.close
        connections.add(self)

    def close(self):
        pass


async def main():
    gc.disable()
    for _ in range(100):
        Connection()
    print("connections in memory:", len(connections))


asyncio.run(main())
