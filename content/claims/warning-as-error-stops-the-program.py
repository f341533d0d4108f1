import asyncio
import sys
import warnings

warnings.simplefilter("error", RuntimeWarning)
sys.unraisablehook = lambda ignored: print("ignored a", ignored.exc_type.__name__)


async def save_order(item):
    print("saved", item)


async def main():
    save_order("tea")
    print("main goes on")


asyncio.run(main())
