import threading
from concurrent.futures import ThreadPoolExecutor


def poll(pool):
    threading.main_thread().join()
    pool.submit(print, "polled")


threading.Thread(target=poll, args=(ThreadPoolExecutor(),)).start()
