import asyncio


class Connection:
    def __init__(self):
        self.reader = asyncio.StreamReader()

    def send(self, item):
        answer = f"{item}: sold out\n".encode()
        asyncio.get_running_loop().call_later(0.01, self.reader.feed_data, answer)


async def ask(connection, item):
    connection.send(item)
    line = await connection.reader.readline()
    return line.decode().strip()


async def main():
    tea = rice = Connection()
    print(await asyncio.gather(ask(tea, "tea"), ask(rice, "rice")))


asyncio.run(main())
