"""What passed on this machine before, so that a test run may leave out what has not changed since."""

import hashlib
import json
from collections.abc import Iterable
from pathlib import Path

from content import Program, Subject
from interpreters import Interpreter


class PassedTrials:
    """A list of passed trials in a file; a trial's key holds everything that its outcome depends on."""

    def __init__(self, file: Path, judged_by: Iterable[Path]) -> None:
        """`judged_by` are files on which every trial may depend: the harness, the messages, the servers."""
        self._file = file
        self._passed: set[str] = set()
        self._before = _read(file)
        digest = hashlib.sha256()
        for path in sorted(judged_by):
            digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
        self._judges = digest.hexdigest()

    def key(self, subject: Subject, program: Program, interpreter: Interpreter, evidence: Path) -> str:
        """Gives the key of a program on an interpreter: its inputs, its evidence, the interpreter and the judges."""
        digest = hashlib.sha256(f"{self._judges} {program.path.name} {interpreter.exact} {interpreter.path}".encode())
        for name, data in sorted(subject.inputs):
            digest.update(name.encode() + b"\0" + data + b"\0")
        digest.update(evidence.read_bytes() if evidence.exists() else b"")
        return digest.hexdigest()

    def has(self, key: str) -> bool:
        """Tells whether the trial passed before; it then counts as passed for the next run too."""
        if key in self._before:
            self._passed.add(key)
        return key in self._before

    def add(self, key: str) -> None:
        """Takes in a trial that passed now."""
        self._passed.add(key)

    def save(self, *, whole: bool) -> None:
        """Keeps what passed, so that it is left out next time; after a `whole` run nothing else is kept."""
        keys = self._passed if whole else self._passed | self._before
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            self._file.write_text(json.dumps(sorted(keys)), "utf-8")
        except OSError:
            return


def _read(file: Path) -> frozenset[str]:
    try:
        keys = json.loads(file.read_text("utf-8"))
    except (OSError, ValueError):
        return frozenset()
    return frozenset(key for key in keys if isinstance(key, str)) if isinstance(keys, list) else frozenset()
