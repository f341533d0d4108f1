"""Traces small programs for the recorder's tests: on the interpreter of the tests, and the oldest and newest found."""

import json
import sys
import tempfile
import textwrap
from pathlib import Path
from typing import Any

from interpreters import Interpreter, ask, find_interpreters
from run_program import Run, trace_program

Trace = dict[str, Any]


def _pythons() -> list[Interpreter]:
    found = find_interpreters([])
    own = ask(sys.executable)
    return list({i.exact: i for i in [*found[:1], *found[-1:], *([own] if own else [])]}.values())


PYTHONS = _pythons()


def runs(source: str, limit: float = 5.0, python: Interpreter | None = None) -> list[Run]:
    """Runs a program under the recorder on each interpreter under test."""
    with tempfile.TemporaryDirectory() as folder:
        program = Path(folder, "wrong.py")
        program.write_text(textwrap.dedent(source), "utf-8")
        chosen = [python] if python else PYTHONS
        return [trace_program(one, program, limit, watcher="recorder.py") for one in chosen]


def traces(source: str, limit: float = 5.0) -> list[Trace]:
    """Traces a program on each interpreter under test."""
    return [json.loads(run.trace or "{}") for run in runs(source, limit)]


def lane(trace: Trace, name: str) -> dict[str, Any]:
    """Gives the lane of that name."""
    return next(one for one in trace["lanes"] if one["name"] == name)


def names(trace: Trace) -> list[str]:
    """Gives the names of the lanes, but for callbacks of the library that a busy machine made long."""
    return [one["name"] for one in trace["lanes"] if one["name"] != "callbacks"]
