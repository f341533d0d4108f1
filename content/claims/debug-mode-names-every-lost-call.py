import asyncio
import warnings

place = "in main"


def show(warning, *rest):
    print(f"{place}, place named:", "Coroutine created at" in str(warning))


warnings.showwarning = show


async def save_order(item):
    print("saved", item)


async def main():
    save_order("tea")


asyncio.run(main(), debug=True)
place = "after the loop"
save_order("milk")
