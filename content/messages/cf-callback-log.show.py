from concurrent.futures import ThreadPoolExecutor


def show(future):
    raise ValueError("not a price")


with ThreadPoolExecutor() as pool:
    pool.submit(len, "tea").add_done_callback(show)
