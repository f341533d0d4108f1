from pathlib import Path

Path(__file__).with_name("asyncio.py").write_text("import asyncio\n\nasyncio.run\n")

import asyncio
