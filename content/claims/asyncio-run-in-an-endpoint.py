import asyncio

from fastapi import FastAPI
from fastapi.testclient import TestClient

app = FastAPI()


async def load_price():
    return 3


@app.get("/def")
def price_in_a_thread():
    return asyncio.run(load_price())


@app.get("/async-def")
async def price_in_the_loop():
    return asyncio.run(load_price())


for path in ("/def", "/async-def"):
    try:
        print(path, TestClient(app).get(path).json())
    except RuntimeError as error:
        print(f"RuntimeError: {error}")
