import asyncio
import warnings

warnings.showwarning = lambda *given: print("warning of line", given[3])


async def save_order(item):
    print("saved", item)


async def main():
    order = save_order("tea")
    print("the call was made in line 12")
    order = None
    print("the result is", order)


asyncio.run(main())
