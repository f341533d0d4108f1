"""Removes from an output what differs between two runs of one program.

The rules are src/lib/normalise/rules.json, in its order; src/lib/normalise/normalise.ts is the twin for the browser.
"""

import json
import re
from pathlib import Path

RULES_FILE = Path(__file__).resolve().parents[1] / "lib" / "normalise" / "rules.json"


def _read_rules() -> list[tuple[str, str]]:
    """Gives (pattern, replacement in Python's spelling) of each rule."""
    rules = json.loads(RULES_FILE.read_text("utf-8"))
    return [(rule["pattern"], re.sub(r"\$(\d)", r"\\g<\1>", rule["becomes"])) for rule in rules]


_RULES = _read_rules()


def normalise(text: str, directory: str = "") -> str:
    """Gives `text` with every rule applied.

    `directory` is the absolute folder of the program without a slash at its end, or "" when unknown.
    """
    for pattern, becomes in _RULES:
        if "{directory}" in pattern:
            if not directory:
                continue
            pattern = pattern.replace("{directory}", re.escape(directory))
        text = re.sub(pattern, becomes, text, flags=re.ASCII)
    return text
