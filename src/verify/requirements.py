"""Reads the requirements.txt of a cause or claim, a complete lock: one version and its hashes for each package."""

import re
from collections.abc import Iterator

_PINNED = re.compile(
    r"[A-Za-z0-9][A-Za-z0-9._-]*==[A-Za-z0-9.+!_-]+"
    r"(?:\s*;[^;]*?)?"  # an environment marker
    r"(?:\s+--hash=sha256:[0-9a-f]{64})+"
)


def check_requirements(text: str) -> str | None:
    """Gives the end of a sentence that begins with the file's name and says what is wrong; None for a lock."""
    found = False
    for number, requirement in _requirements(text):
        if not _PINNED.fullmatch(requirement):
            shown = requirement.split(" --hash")[0]
            return f"line {number}: `{shown}` is not pinned; write name==version --hash=sha256:<64 hexadecimal digits>."
        found = True
    return None if found else "lists no package; list one or delete the file."


def _requirements(text: str) -> Iterator[tuple[int, str]]:
    """Gives each requirement with the number of its first line; lines that end with a backslash are joined."""
    first, parts = 0, list[str]()
    for number, line in enumerate([*text.splitlines(), ""], start=1):
        part = re.sub(r"(^|\s)#.*", "", line).strip()
        first = first if parts else number
        parts.append(part.removesuffix("\\").strip())
        if not part.endswith("\\"):
            if requirement := " ".join(parts).strip():
                yield first, requirement
            parts = []
