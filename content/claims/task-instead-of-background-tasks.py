import asyncio
import socket
import threading
from urllib.request import urlopen

import uvicorn
from fastapi import BackgroundTasks, FastAPI

app = FastAPI()


async def send_mail(to, seconds):
    await asyncio.sleep(seconds)
    print("sent to", to)


@app.get("/")
async def order(jobs: BackgroundTasks):
    jobs.add_task(send_mail, "ann", 0.3)
    app.state.mail = asyncio.create_task(send_mail("bob", 5))
    server.should_exit = True


door = socket.create_server(("127.0.0.1", 0))
server = uvicorn.Server(uvicorn.Config(app, log_level="error"))
threading.Thread(target=urlopen, args=["http://%s:%s" % door.getsockname()]).start()
server.run(sockets=[door])
