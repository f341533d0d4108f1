import site
import sys
from pathlib import Path

folder = Path(__file__).with_name("site-packages")
folder.mkdir()
(folder / "asyncio.py").write_text("version = 'from pip'\n")
site.addsitedir(str(folder))

import asyncio

print("installed one found:", hasattr(asyncio, "version"))
print("the standard library's imported:", asyncio.__file__.startswith(sys.base_prefix))
