from contextlib import asynccontextmanager

import httpx
from fastapi import FastAPI, Request
from fastapi.testclient import TestClient

shop = httpx.MockTransport(lambda request: httpx.Response(200, json=3))


@asynccontextmanager
async def lifespan(app):
    async with httpx.AsyncClient(transport=shop) as client:
        yield {"client": client}
    print("closed:", client.is_closed)


app = FastAPI(lifespan=lifespan)


@app.get("/price")
async def price(request: Request):
    return (await request.state.client.get("http://shop/price")).json()


with TestClient(app) as browser:
    print("tea costs", browser.get("/price").json())
