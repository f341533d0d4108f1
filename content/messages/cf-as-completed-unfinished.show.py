import time
from concurrent.futures import ThreadPoolExecutor, as_completed


def fetch_price(item):
    time.sleep(0.1)
    return item


with ThreadPoolExecutor() as pool:
    jobs = [pool.submit(fetch_price, item) for item in ("tea", "cake")]
    for job in as_completed(jobs, timeout=0.02):
        print("price:", job.result())
