from pathlib import Path

# Stands in for a file of yours that lies beside the program.
Path(__file__).with_name("asyncio.py").write_text("greeting = 'hello'\n")

import asyncio


async def main():
    await asyncio.sleep(0.01)
    print("saved")


asyncio.run(main())
