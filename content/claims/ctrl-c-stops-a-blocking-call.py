import asyncio
import signal
import threading
import time


async def main():
    thread = threading.main_thread().ident
    threading.Timer(0.05, signal.pthread_kill, (thread, signal.SIGINT)).start()
    try:
        time.sleep(0.2)
        print("the call ran to its end")
    except KeyboardInterrupt:
        print("the call was broken off")


try:
    asyncio.run(main())
except KeyboardInterrupt:
    print("KeyboardInterrupt after it")
