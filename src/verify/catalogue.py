"""Checks that each catalogued message stands in the code of every version that it is listed for."""

import json
import subprocess
from pathlib import Path
from typing import Any

from interpreters import Interpreter
from template import parse_template

_FILE = "content/catalogue.json"
_PROBE = Path(__file__).with_name("catalogue_probe.py")
# Shorter pieces of a template, such as quotes around a placeholder, say nothing.
_SHORTEST = 3


def check_catalogue(root: Path, interpreters: list[Interpreter]) -> list[str]:
    """Gives a sentence for each message and version whose code lacks the words; nothing without a catalogue."""
    path = root / _FILE
    if not path.exists():
        return []
    try:
        entries = json.loads(path.read_text("utf-8"))
    except ValueError as problem:
        return [f"{_FILE}: is not JSON ({problem})."]
    sentences = []
    for interpreter in interpreters:
        claimed = [entry for entry in entries if interpreter.minor in entry["versions"]]
        found = find_texts(interpreter, claimed)
        if isinstance(found, str):
            sentences.append(f"{_FILE}: CPython {interpreter.exact} could not be asked: {found}.")
            continue
        sentences += [
            f"{_FILE}: '{entry['id']}' does not stand in {entry['where']} of CPython {interpreter.exact}; "
            f"take {interpreter.minor} out of versions."
            for entry in claimed
            if entry["id"] not in found
        ]
    return sentences


def parts_of(entry: dict[str, Any]) -> list[str]:
    """Gives the pieces of text that must stand in the code for the message to be one of it."""
    if "proof" in entry:
        return [entry["proof"]]
    return [part for part in parse_template(entry["template"]).literals if len(part.strip()) >= _SHORTEST]


def find_texts(interpreter: Interpreter, entries: list[dict[str, Any]]) -> set[str] | str:
    """Gives the ids of the entries whose words stand in this interpreter's code, or why it could not be asked."""
    asked = [{"id": entry["id"], "where": entry["where"], "parts": parts_of(entry)} for entry in entries]
    try:
        done = subprocess.run(
            [interpreter.path, "-I", str(_PROBE)],
            input=json.dumps(asked),
            capture_output=True,
            encoding="utf-8",
            timeout=120,
        )
        return set(json.loads(done.stdout))
    except (OSError, ValueError, subprocess.TimeoutExpired) as problem:
        return str(problem)
