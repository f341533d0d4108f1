from fastapi import FastAPI
from fastapi.testclient import TestClient

app = FastAPI()


async def load_price():
    return 3


@app.get("/price")
async def price():
    return load_price()


@app.get("/prices")
async def prices():
    return {"tea": load_price()}


for path in ("/price", "/prices"):
    try:
        print(TestClient(app).get(path).json())
    except ValueError as error:
        print(f"ValueError: {error}")
