import asyncio
import warnings
from pathlib import Path

warnings.simplefilter("always", ResourceWarning)
warnings.showwarning = lambda text, *_: print("warned:", str(text)[:13])


def read_orders():
    with open("orders.txt") as file:
        return file.read()


async def main():
    Path("orders.txt").write_text("tea")
    print("def:", await asyncio.to_thread(read_orders))
    print("lambda:", await asyncio.to_thread(lambda: open("orders.txt").read()))


asyncio.run(main())
