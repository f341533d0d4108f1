import asyncio


class Connection:
    def __init__(self):
        self.reader = asyncio.StreamReader()

    def send(self, item):
        answer = f"{item} is sold out\n".encode()
        asyncio.get_running_loop().call_later(0.01, self.reader.feed_data, answer)


async def ask(connection, item, pause):
    connection.send(item)
    while True:
        try:
            return f"{item}? {(await connection.reader.readline()).decode().strip()}"
        except RuntimeError:
            await asyncio.sleep(pause)


async def main():
    one = Connection()
    print(await asyncio.gather(ask(one, "tea", 0), ask(one, "rice", 0.1), ask(one, "milk", 0.05)))


asyncio.run(main())
