import asyncio
import signal


async def main():
    asyncio.get_running_loop().call_later(0.02, signal.raise_signal, signal.SIGINT)
    try:
        print("serving")
        await asyncio.sleep(1)
    finally:
        await asyncio.sleep(0.01)
        print("connections closed")


try:
    asyncio.run(main())
except KeyboardInterrupt:
    print("after asyncio.run: KeyboardInterrupt")
