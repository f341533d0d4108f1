from fastapi import BackgroundTasks, Depends, FastAPI
from fastapi.testclient import TestClient

app = FastAPI()


async def open_store():
    print("opened")
    try:
        yield {"tea": 3}
    finally:
        print("closed")


@app.get("/price")
async def price(jobs: BackgroundTasks, store: dict = Depends(open_store)):
    jobs.add_task(print, "background task")
    print("used")
    return store["tea"]


print("tea costs", TestClient(app).get("/price").json())
