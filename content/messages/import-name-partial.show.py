from pathlib import Path

Path(__file__).with_name("asyncio.py").write_text("from asyncio import run\n")

import asyncio
