"""Tells which texts stand in this interpreter's own code. Run by each interpreter; reads and prints JSON.

In: a list of {"id", "where", "parts"}. Out: the ids of those whose parts all stand there. `where` is a file under
Lib/, or `built-in` for the programs and libraries that are mapped into this process.
"""

import ast
import json
import sys
import sysconfig
from pathlib import Path


def _texts_of(file: str) -> str:
    """Gives the text constants of a library file; neighbours that the compiler joins are one."""
    path = Path(sysconfig.get_path("stdlib")) / file.removeprefix("Lib/")
    if not path.is_file():
        return ""
    nodes = ast.walk(ast.parse(path.read_text("utf-8")))
    return "\0".join(n.value for n in nodes if isinstance(n, ast.Constant) and isinstance(n.value, str))


def _built_in() -> bytes:
    import _asyncio  # noqa: F401

    with open("/proc/self/maps", encoding="utf-8") as maps:
        files = {line.split(maxsplit=5)[5].strip() for line in maps if line.count("/")}
    return b"\0".join(Path(file).read_bytes() for file in sorted(files) if Path(file).is_file())


def main() -> None:
    """Answers what is asked on standard input."""
    texts: dict[str, str] = {}
    built_in = b""
    found = []
    for entry in json.load(sys.stdin):
        where, parts = entry["where"], entry["parts"]
        if where == "built-in":
            built_in = built_in or _built_in()
            stands = all(part.encode() in built_in for part in parts)
        else:
            if where not in texts:
                texts[where] = _texts_of(where)
            stands = all(part in texts[where] for part in parts)
        if stands:
            found.append(entry["id"])
    json.dump(found, sys.stdout)


main()
