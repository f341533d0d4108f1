import threading
from socketserver import TCPServer

import httpx
from fastapi import FastAPI
from fastapi.testclient import TestClient

TEA = b"HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\ntea"
shop = TCPServer(
    ("127.0.0.1", 0),
    lambda line, *_: line.recv(999) and line.send(TEA) and line.recv(999),
)
threading.Thread(target=shop.serve_forever, daemon=True).start()
client = httpx.AsyncClient(base_url="http://%s:%s" % shop.server_address)
app = FastAPI()


@app.get("/item")
async def show_item():
    return (await client.get("/")).text


for browser in (TestClient(app), TestClient(app)):
    try:
        print(browser.get("/item").json())
    except RuntimeError as error:
        print(f"RuntimeError: {error}")
