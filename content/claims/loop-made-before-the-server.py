import asyncio
import socket
import threading
from urllib.request import urlopen

import uvicorn

loops = {"import": asyncio.new_event_loop()}


async def app(scope, receive, send):
    loops[scope["type"]] = asyncio.get_running_loop()
    if scope["type"] == "lifespan":
        for part in ("startup", "shutdown"):
            await receive()
            await send({"type": f"lifespan.{part}.complete"})
    else:
        await send({"type": "http.response.start", "status": 204})
        await send({"type": "http.response.body"})
        server.should_exit = True


door = socket.create_server(("127.0.0.1", 0))
server = uvicorn.Server(uvicorn.Config(app, log_level="error"))
threading.Thread(target=urlopen, args=["http://%s:%s" % door.getsockname()]).start()
server.run(sockets=[door])
print(loops["lifespan"] is loops["http"], loops["import"] is loops["http"])
