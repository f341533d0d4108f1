import asyncio
import warnings

warnings.simplefilter("ignore", DeprecationWarning)


async def main():
    print(asyncio.get_running_loop().slow_callback_duration)


try:
    loop = asyncio.get_event_loop()
except RuntimeError:
    print("no loop to set it on")
else:
    loop.slow_callback_duration = 0.05
    loop.close()
asyncio.run(main())
