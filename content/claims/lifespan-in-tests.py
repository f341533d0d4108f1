import asyncio
from contextlib import asynccontextmanager

import httpx
from fastapi import FastAPI
from fastapi.testclient import TestClient


@asynccontextmanager
async def lifespan(app):
    print("lifespan begins")
    yield


async def ask():
    transport = httpx.ASGITransport(app)
    async with httpx.AsyncClient(transport=transport, base_url="http://shop") as client:
        print("ASGITransport:", (await client.get("/docs")).status_code)


app = FastAPI(lifespan=lifespan)
asyncio.run(ask())
print("TestClient:", TestClient(app).get("/docs").status_code)
with TestClient(app) as browser:
    print("with TestClient:", browser.get("/docs").status_code)
