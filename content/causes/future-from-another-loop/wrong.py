import asyncio


class Connection:
    def __init__(self):
        self.ready = asyncio.get_running_loop().create_future()


async def connect():
    return Connection()


async def send(connection):
    loop = asyncio.get_running_loop()
    loop.call_later(0.01, connection.ready.set_result, "sent")
    print(await connection.ready)


connection = asyncio.run(connect())
asyncio.run(send(connection))
