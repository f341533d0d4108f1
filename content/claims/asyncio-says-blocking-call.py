import asyncio
import time


async def main():
    time.sleep(0.15)
    print("held for 0.15 s")


asyncio.run(main(), debug=True)
