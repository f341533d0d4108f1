import asyncio
import threading
from socketserver import StreamRequestHandler, TCPServer

from redis.asyncio import Redis


class Store(StreamRequestHandler):
    def handle(self):
        for line in self.rfile:
            if line.startswith(b"*"):
                self.wfile.write(b"+tea\r\n")


server = TCPServer(("127.0.0.1", 0), Store)
threading.Thread(target=server.serve_forever, daemon=True).start()


async def show_item():
    async with Redis(port=server.server_address[1]) as store:
        print(await store.get("item:1"))


asyncio.run(show_item())
asyncio.run(show_item())
