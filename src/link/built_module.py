"""For the tests: the module as the build makes it, and runs with it."""

import atexit
import re
import shutil
import subprocess
import sys
import tempfile
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.append(str(ROOT / "src/verify"))

MARK = "asyncio Error Index: "
_LINE = re.compile(rf"^{MARK}.*\n", re.MULTILINE)
_NODE = next(
    (str(path) for path in (ROOT / "node_modules/.bin").glob("node*") if path.name in ("node", "node.exe")), "node"
)


@cache
def folder(site: str = "") -> Path:
    """A folder that holds nothing but asyncio_errors.py, made from the content for a site at this address."""
    made = Path(tempfile.mkdtemp(prefix="asyncio-errors-"))
    atexit.register(shutil.rmtree, made, ignore_errors=True)
    command = [_NODE, "src/build/link-module.ts", str(made / "asyncio_errors.py"), *([site] if site else [])]
    subprocess.run(command, cwd=ROOT, check=True)
    return made


def told(text: str) -> list[str]:
    """The pages that the lines of the module name."""
    return [line.removeprefix(MARK).split(" ")[0] for line in text.splitlines() if line.startswith(MARK)]


def without(text: str) -> str:
    """A text without the lines of the module."""
    return _LINE.sub("", text)


@cache
def owners() -> dict[str, str]:
    """The error page of each message."""
    owners: dict[str, str] = {}
    for path in sorted((ROOT / "content/errors").glob("*.mdx")):
        head = path.read_text("utf-8").split("\n---", 1)[0]
        ids = head.split("\nmessages:", 1)[1].split("\ncauses:", 1)[0]
        owners |= {line.strip(" -[],"): path.stem for part in ids.split("\n") for line in part.split(",")}
    return owners
