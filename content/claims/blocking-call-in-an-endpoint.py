import time
from concurrent.futures import ThreadPoolExecutor

from fastapi import FastAPI
from fastapi.testclient import TestClient

app = FastAPI()


@app.get("/def")
def load_report():
    steps.append("asks")
    time.sleep(0.3)
    steps.append("has it")


@app.get("/async-def")
async def load_report_in_the_loop():
    load_report()


for path in ("/async-def", "/def"):
    steps = []
    with TestClient(app) as browser, ThreadPoolExecutor() as pool:
        list(pool.map(browser.get, [path, path]))
    print(path, steps)
