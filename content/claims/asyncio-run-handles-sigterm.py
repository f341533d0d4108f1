import asyncio
import signal


async def main():
    for name in ("SIGINT", "SIGTERM"):
        handler = signal.getsignal(getattr(signal, name))
        default = handler in (signal.SIG_DFL, signal.default_int_handler)
        print(f"{name}:", "as without asyncio" if default else "answered by asyncio.run")


asyncio.run(main())
