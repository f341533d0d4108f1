import asyncio


class Watchdog:
    def __init__(self):
        self.last_seen = asyncio.get_event_loop().time()


watchdog = Watchdog()
print("watchdog made")
