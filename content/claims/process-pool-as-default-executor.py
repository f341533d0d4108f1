import asyncio
import warnings
from concurrent.futures import ProcessPoolExecutor


async def main():
    loop = asyncio.get_running_loop()
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter("always")
        try:
            loop.set_default_executor(ProcessPoolExecutor(1))
            print("accepted, with", seen[0].category.__name__)
        except TypeError as error:
            print("refused with", type(error).__name__)


if __name__ == "__main__":
    asyncio.run(main())
