"""Finds the CPython interpreters of this machine: one, the newest patch release, for each minor version."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from options import UsageError

MINORS = ("3.10", "3.11", "3.12", "3.13", "3.14", "3.15")

# Where get-pythons.sh puts what it fetches.
_FETCHED = Path(__file__).resolve().parents[2] / ".cache/pythons/bin"

_ASK = """
import json, platform, sys, sysconfig
import asyncio
print(json.dumps({
    "name": platform.python_implementation(),
    "exact": platform.python_version(),
    "order": list(sys.version_info[:3]) + [sys.version_info[3] == "final", sys.version_info[4]],
    "stdlib": sysconfig.get_path("stdlib"),
    "freethreaded": bool(sysconfig.get_config_var("Py_GIL_DISABLED")),
}))
"""


@dataclass(frozen=True)
class Interpreter:
    """One CPython: `minor` such as "3.12", `exact` such as "3.12.1", and its library folder."""

    path: str
    minor: str
    exact: str
    stdlib: Path
    order: tuple[int, ...]


def ask(path: str) -> Interpreter | None:
    """Asks the file itself what it is, because a pyenv shim exists for versions that do not run; None if unusable."""
    try:
        done = subprocess.run(
            [path, "-I", "-c", _ASK],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=20,
        )
        told = json.loads(done.stdout)
    except (OSError, ValueError, subprocess.TimeoutExpired):
        return None
    minor = ".".join(told["exact"].split(".")[:2])
    if told["name"] != "CPython" or told["freethreaded"] or minor not in MINORS:
        return None
    return Interpreter(path, minor, told["exact"], Path(told["stdlib"]), tuple(told["order"]))


def find_interpreters(given: Iterable[str]) -> list[Interpreter]:
    """Gives one interpreter for each minor version, oldest first; one that the caller gave beats a newer patch.

    Raises UsageError for a given path that is none.
    """
    best: dict[str, Interpreter] = {}
    for path in given:
        found = ask(path)
        if found is None:
            raise UsageError(f"--python {path} is not a CPython 3.10-3.15 that starts.")
        best[found.minor] = found
    chosen = set(best)
    for path in _candidates():
        found = ask(path)
        if found is None or found.minor in chosen:
            continue
        if found.minor not in best or found.order > best[found.minor].order:
            best[found.minor] = found
    return [best[minor] for minor in MINORS if minor in best]


def _candidates() -> list[str]:
    """Gives paths that may be interpreters, each file once."""
    home = Path.home()
    paths: list[Path] = []
    for minor in MINORS:
        name = f"python{minor}"
        paths.append(_FETCHED / name)
        paths.extend(sorted((home / ".pyenv/versions").glob(f"{minor}.*/bin/{name}")))
        paths.extend(Path(folder) / name for folder in os.environ.get("PATH", "").split(os.pathsep))
    paths.append(Path(sys.executable))
    paths.extend(_from_uv())
    seen: dict[str, str] = {}
    for path in paths:
        if os.path.isfile(path):
            seen.setdefault(os.path.realpath(path), str(path))

    return list(seen.values())


def _from_uv() -> list[Path]:
    if shutil.which("uv") is None:
        return []
    try:
        done = subprocess.run(
            ["uv", "python", "list", "--only-installed", "--output-format", "json"],
            capture_output=True,
            text=True,
            timeout=20,
        )
        return [Path(entry["path"]) for entry in json.loads(done.stdout) if entry.get("path")]
    except (OSError, ValueError, subprocess.TimeoutExpired):
        return []


def missing_minors(found: list[Interpreter]) -> list[str]:
    """Gives the minor versions that no interpreter of `found` has."""
    have = {interpreter.minor for interpreter in found}
    return [minor for minor in MINORS if minor not in have]
