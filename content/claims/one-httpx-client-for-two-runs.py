import asyncio
import threading
from socketserver import TCPServer

import httpx


def sell(line, address, server):
    line.recv(1000)
    line.send(b"HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\ntea")
    line.recv(1000)


shop = TCPServer(("127.0.0.1", 0), sell)
threading.Thread(target=shop.serve_forever, daemon=True).start()
client = httpx.AsyncClient(base_url="http://%s:%s" % shop.server_address)


async def show_item():
    print((await client.get("/")).text)


for _ in range(2):
    try:
        asyncio.run(show_item())
    except RuntimeError as error:
        print(f"RuntimeError: {error}")
