import asyncio
import gc
import threading
import warnings
from socketserver import ThreadingTCPServer

import httpx


def sell(line, address, server):
    line.recv(1000)
    line.send(b"HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\ntea")
    line.recv(1000)


async def show_item():
    client = httpx.AsyncClient(base_url="http://%s:%s" % shop.server_address)
    print(f"{action}:", (await client.get("/")).text)


shop = ThreadingTCPServer(("127.0.0.1", 0), sell)
threading.Thread(target=shop.serve_forever, daemon=True).start()
warnings.showwarning = lambda text, *rest: print(*str(text).split()[:2])
for action in ("ignore", "always"):
    warnings.simplefilter(action, ResourceWarning)
    asyncio.run(show_item())
    gc.collect()
