import subprocess
import sys
from pathlib import Path

Path("steps.py").write_text("""
import asyncio
asyncio.iscoroutinefunction(print)
""")
for options in ([], ["-W", "default::DeprecationWarning"]):
    command = [sys.executable, *options, "-c", "import steps"]
    done = subprocess.run(command, capture_output=True, text=True)
    told = "steps.py:3: DeprecationWarning" in done.stderr
    print(" ".join(options) or "no option", "->", "told" if told else "silent")
