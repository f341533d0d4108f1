"""Runs programs under the recorder: proves that it changes nothing, and writes content/evidence/timelines."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from content import Program, Subject
from evidence import hash_inputs, write_if_changed
from interpreters import Interpreter
from run_program import TIMEOUT_LIMIT, USUAL_LIMIT, Run, trace_program

# The version that runs in the page, so that the recorded picture equals the one of a run there.
RECORDED_MINOR = "3.14"
_TIMES = 5


def is_drawn(subject: Subject, program: Program) -> bool:
    """Tells whether a page draws the run of a program: of a cause the newest two, of a claim the only one."""
    return subject.timeline and program.path.name != "correct-3.10.py"


def limit_of(program: Program, minor: str) -> float:
    """Gives the seconds that a run of the program may take."""
    case = program.case_for(minor)
    return TIMEOUT_LIMIT if case is not None and case.exit == "timeout" else program.limit or USUAL_LIMIT


def record_run(program: Program, interpreter: Interpreter, variables: Mapping[str, str] | None) -> Run:
    """Runs the program once under the recorder."""
    limit = limit_of(program, interpreter.minor)
    return trace_program(interpreter, program.path, limit, variables, "recorder.py")


def judge_recorded(run: Run, plain: Run) -> list[str]:
    """Gives a sentence for each thing that is not as in the plain run; a program that was ended has no exit code."""
    trace = _trace_of(run)
    if trace is None:
        return [f"the recorder wrote nothing; the program ended with {run.exit}"]
    if not trace["lanes"]:
        return ["the recorder saw no task, no callback and no thread; take out `timeline`"]
    failures = []
    if trace["ended"] == "exit" and run.exit != plain.exit:
        failures.append(f"ends with {run.exit} under the recorder, plainly with {plain.exit}")
    for stream in ("stdout", "stderr"):
        if getattr(run, stream) != getattr(plain, stream):
            failures.append(f"gives another {stream} under the recorder:\n{getattr(run, stream)}")
    return failures


def timeline_path(root: Path, subject: Subject) -> Path:
    """Gives the file that holds the traces of a subject's programs."""
    folder = root / "content/evidence/timelines"
    return (
        folder / f"{subject.slug}.json" if subject.kind == "causes" else folder / subject.kind / f"{subject.slug}.json"
    )


def timeline_problem(root: Path, subject: Subject) -> str | None:
    """Gives a sentence where the traces are missing, stale, or not asked for."""
    path = timeline_path(root, subject)
    file = path.relative_to(root).as_posix()
    if not subject.timeline:
        return f"{file}: {subject.name} has no `timeline`; delete the file." if path.exists() else None
    if _is_fresh(path, subject):
        return None
    return f"{file}: is missing or stale, run npm run verify -- --record --only {subject.slug}."


def record_timeline(
    root: Path, subject: Subject, interpreter: Interpreter, variables: Mapping[str, str] | None
) -> bool:
    """Writes the traces of a subject's programs unless they are fresh; tells whether it wrote.

    Of five runs of a program, made one after the other, it keeps the one of median length. Raises ValueError with a
    sentence when a program gives no trace.
    """
    path = timeline_path(root, subject)
    if _is_fresh(path, subject):
        return False
    programs = {
        program.path.name: _median_trace(program, interpreter, variables)
        for program in subject.programs
        if is_drawn(subject, program) and interpreter.minor in program.minors
    }
    return write_if_changed(path, format_timeline(hash_inputs(subject.inputs), programs))


def format_timeline(inputs: str, programs: dict[str, dict[str, Any]]) -> str:
    """Gives the text of a file of traces, one line for each list of a lane."""
    parts = []
    for name in sorted(programs):
        trace = programs[name]
        head = ",\n".join(f"      {_short({key: trace[key]})[1:-1]}" for key in ("python", "length", "ended"))
        lanes = ",\n".join(_format_lane(lane) for lane in trace["lanes"])
        parts.append(f'    {json.dumps(name)}: {{\n{head},\n      "lanes": [\n{lanes}\n      ]\n    }}')
    return f'{{\n  "inputs": "{inputs}",\n  "programs": {{\n' + ",\n".join(parts) + "\n  }\n}\n"


def _format_lane(lane: dict[str, Any]) -> str:
    fields = ",\n".join(f"          {_short({key: value})[1:-1]}" for key, value in lane.items())
    return f"        {{\n{fields}\n        }}"


def _short(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def _median_trace(program: Program, interpreter: Interpreter, variables: Mapping[str, str] | None) -> dict[str, Any]:
    traces = []
    for _ in range(_TIMES):
        run = record_run(program, interpreter, variables)
        trace = _trace_of(run)
        if trace is None:
            raise ValueError(f"{program.path.name}: the recorder wrote nothing; the program ended with {run.exit}")
        traces.append(trace)
    return sorted(traces, key=lambda trace: trace["length"])[_TIMES // 2]


def _trace_of(run: Run) -> dict[str, Any] | None:
    try:
        trace = json.loads(run.trace or "")
    except ValueError:
        return None
    return trace if isinstance(trace, dict) else None


def _is_fresh(path: Path, subject: Subject) -> bool:
    try:
        data = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError):
        return False
    return isinstance(data, dict) and data.get("inputs") == hash_inputs(subject.inputs)
