import subprocess
import sys
from pathlib import Path

PLAIN = """
import asyncio
from concurrent.futures import ProcessPoolExecutor
pool = ProcessPoolExecutor(1)
async def main():
    await asyncio.get_running_loop().run_in_executor(pool, abs, -1)
"""
START = "    asyncio.run(main())\n    pool.shutdown()\n"

for name, guard in {
    "no guard": "if True:\n",
    "guard": "if __name__ == '__main__':\n",
}.items():
    Path("app.py").write_text(PLAIN + guard + START)
    done = subprocess.run([sys.executable, "app.py"], capture_output=True)
    print(f"{name}: exit code {done.returncode}")
