import importlib
import sys
from pathlib import Path

# Stand in for two files of yours that lie beside the program.
Path(__file__).with_name("asyncio.py").write_text("greeting = 'hello'\n")
Path(__file__).with_name("prices.py").write_text("tea = 4\n")

sys.path.pop(0)

import asyncio

print("asyncio has run:", hasattr(asyncio, "run"))
try:
    importlib.import_module("prices")
except ImportError as error:
    print(error)
