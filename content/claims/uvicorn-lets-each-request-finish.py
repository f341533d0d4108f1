import asyncio
import socket
import threading
from http.client import HTTPConnection

import uvicorn


async def app(scope, receive, send):
    server.should_exit = True
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError as error:
        print(f"CancelledError: {error}")
        raise


door = socket.create_server(("127.0.0.1", 0))
visitor = HTTPConnection(*door.getsockname())
visitor.request("GET", "/")
config = uvicorn.Config(app, lifespan="off", timeout_graceful_shutdown=0, log_level="critical")
server = uvicorn.Server(config)
server.run(sockets=[door])
