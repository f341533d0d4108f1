"""One program on one interpreter: its runs, what is judged, and what can be recorded."""

import difflib
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from content import Case, Message, Program, Subject
from error_lines import find_error_lines
from evidence import result_of
from expectations import judge_case, judge_correct, judge_dev, judge_show, without_slow_steps
from interpreters import Interpreter
from observations import prove
from run_program import (
    DEV_OPTIONS,
    Run,
    run_program,
    trace_program,
)
from timelines import is_drawn, judge_recorded, limit_of, record_run


@dataclass
class Trial:
    """What is known of one program on one interpreter; it passed when there are no failures."""

    subject: Subject
    program: Program
    interpreter: Interpreter
    failures: list[str] = field(default_factory=list)
    # Said in the report without failing.
    notes: list[str] = field(default_factory=list)
    # Whether it passed before, on this machine, and nothing that it depends on has changed; it is not run then.
    passed_before: bool = False
    plain: dict[str, Any] | None = None
    dev: dict[str, Any] | None = None
    observed: list[dict[str, Any]] = field(default_factory=list)

    @property
    def title(self) -> str:
        return f"{self.subject.name} {self.program.path.name} on {self.interpreter.exact}"


def try_program(
    subject: Subject,
    program: Program,
    interpreter: Interpreter,
    messages: dict[str, Message],
    times: int = 1,
    variables: Mapping[str, str] | None = None,
) -> Trial:
    """Runs a program plainly, in development mode when it is a correct one, and traced where observations are asked.

    The plain run and the development run are made `times` times and must give the same each time. `variables` are
    added to the program's environment.
    """
    trial = Trial(subject, program, interpreter)
    case = program.case_for(interpreter.minor)
    if case is None and program.role != "show":
        trial.failures.append(f"has no case for {interpreter.minor}; add one")
        return trial
    limit = limit_of(program, interpreter.minor)
    plain = _repeat(trial, times, lambda: run_program(interpreter, program.path, limit, variables=variables))
    trial.plain = _as_result(plain)
    if is_drawn(subject, program):
        trial.failures += judge_recorded(record_run(program, interpreter, variables), plain)
    if case is None:
        message = messages.get(subject.slug)
        if message is not None:
            trial.failures += judge_show(plain, message, interpreter.minor, messages)
        return trial
    if program.role != "correct":
        trial.failures += judge_case(plain, case, interpreter.minor, messages)
        if case.observations:
            _observe(trial, case, plain, limit, variables)
        return trial
    trial.failures += judge_correct(plain, case)
    dev = _repeat(trial, times, lambda: _run_dev(interpreter, program, limit, variables))
    trial.dev = _as_result(dev)
    trial.failures += judge_dev(dev, case)
    return trial


def _run_dev(interpreter: Interpreter, program: Program, limit: float, variables: Mapping[str, str] | None) -> Run:
    run = run_program(interpreter, program.path, limit, DEV_OPTIONS, variables)
    return Run(run.exit, run.stdout, without_slow_steps(run.stderr))


def _repeat(trial: Trial, times: int, make: Callable[[], Run]) -> Run:
    first = make()
    for _ in range(times - 1):
        again = make()
        if again != first:
            difference = compare(_as_result(first), _as_result(again))
            trial.failures.append(f"gives different results in {times} runs:\n{difference}")
            break
    return first


def _observe(trial: Trial, case: Case, plain: Run, limit: float, variables: Mapping[str, str] | None) -> None:
    """Runs the program under the probe and keeps the observations that it proves."""
    run = trace_program(trial.interpreter, trial.program.path, limit, variables)
    try:
        trace = json.loads(run.trace or "")
    except ValueError:
        trial.failures.append(f"the probe wrote nothing; the program ended with {run.exit}")
        return
    if trace["ended"] == "exit" and (run.exit, run.stdout) != (plain.exit, plain.stdout):
        trial.failures.append("gives another exit code or stdout under the probe")
    if trace["ended"] == "exit" and _reported(run) != _reported(plain):
        trial.failures.append("shows other error lines under the probe")
    for observation in case.observations:
        reason = prove(observation, trace)
        if reason is None:
            trial.observed.append(observation)
        else:
            trial.failures.append(reason)


def _reported(run: Run) -> list[tuple[str | None, str]]:
    return sorted((line.type or "", line.text) for line in find_error_lines(run.stderr, run.stdout))


def _as_result(run: Run) -> dict[str, Any]:
    return {"exit": run.exit, "stdout": run.stdout, "stderr": run.stderr}


def compare(old: dict[str, Any], new: dict[str, Any]) -> str:
    """Gives a small difference of two results, stream by stream; empty when they are equal."""
    parts = []
    if old["exit"] != new["exit"]:
        parts.append(f"    exit: {old['exit']} before, {new['exit']} now")
    for stream in ("stdout", "stderr"):
        if old[stream] != new[stream]:
            lines = difflib.unified_diff(
                old[stream].splitlines(), new[stream].splitlines(), "before", "now", "", "", 0, ""
            )
            shown = list(lines)[2:14] or ["only the ends of lines differ"]
            parts += [f"    {stream}: {line}" for line in shown]
    return "\n".join(parts)


def compare_with_evidence(trial: Trial, recorded: dict[str, Any], *, needs_all: bool) -> None:
    """Adds a failure when the exact version gave something else before, a note for another patch release."""
    exact, minor = trial.interpreter.exact, trial.interpreter.minor
    entries = recorded["programs"].get(trial.program.path.name, {})
    for mode, fresh in (("plain", trial.plain), ("dev", trial.dev)):
        if fresh is None:
            continue
        results = entries.get(mode, [])
        before = result_of(results, exact)
        if before is not None:
            if difference := compare(before, fresh):
                trial.failures.append(f"gives another result than recorded ({mode}):\n{difference}")
            continue
        patches = [version for entry in results for version in entry["versions"] if version.startswith(f"{minor}.")]
        if not patches:
            missing = f"has no evidence for {minor} ({mode}); run npm run verify -- --record"
            (trial.failures if needs_all else trial.notes).append(missing)
        elif difference := compare(result_of(results, patches[-1]) or fresh, fresh):
            trial.notes.append(f"differs from {patches[-1]} ({mode}):\n{difference}")
    observed = [entry["observation"] for entry in entries.get("observed", []) if exact in entry["versions"]]
    if result_of(entries.get("plain", []), exact) and _in_order(observed) != _in_order(trial.observed):
        trial.failures.append(f"shows the observations {trial.observed} instead of those recorded, {observed}")


def _in_order(observations: list[dict[str, Any]]) -> list[str]:
    return sorted(json.dumps(observation, sort_keys=True) for observation in observations)
