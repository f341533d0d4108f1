import asyncio

from fastapi import BackgroundTasks, FastAPI
from fastapi.testclient import TestClient

app = FastAPI()


async def send_mail(to):
    print("begins:", to)
    await asyncio.sleep(0.01)
    print("sent:", to)


@app.get("/")
async def order(jobs: BackgroundTasks):
    jobs.add_task(send_mail, "ann")
    jobs.add_task(send_mail, "bob")


TestClient(app).get("/")
