"""The closing table: programs x versions, and why something was not run."""

from collections import defaultdict

from content import Program, Subject
from interpreters import MINORS, Interpreter
from trial import Trial


def format_table(subjects: list[Subject], interpreters: list[Interpreter], trials: list[Trial]) -> str:
    """Gives one line a program with `ok`, `FAIL` or `-` for each version, then the counts and the reasons."""
    done = {(trial.program.path, trial.interpreter.minor): "FAIL" if trial.failures else "ok" for trial in trials}
    exact = {interpreter.minor: interpreter.exact for interpreter in interpreters}
    rows = [["", *(exact.get(minor, minor) for minor in MINORS)]]
    reasons: dict[str, list[str]] = defaultdict(list)
    skipped = 0
    for subject in subjects:
        if not subject.programs or subject.not_run:
            reasons[subject.not_run or "it has no programs"].append(subject.name)
        for program in subject.programs:
            cells = [done.get((program.path, minor), "-") for minor in MINORS]
            rows.append([f"{subject.name} {program.path.name}", *cells])
            skipped += cells.count("-")
            for minor in MINORS:
                if cells[MINORS.index(minor)] == "-" and not subject.not_run:
                    reasons[_reason(program, minor, exact)].append(program_name(subject, program))
    width = max(len(row[0]) for row in rows)
    lines = [f"{row[0]:<{width}}  " + "  ".join(f"{c:>7}" for c in row[1:]) for row in rows]
    failed = sum(bool(trial.failures) for trial in trials)
    lines.append(f"{len(trials) - failed} passed, {failed} failed, {skipped} not run")
    for reason, names in sorted(reasons.items()):
        unique = list(dict.fromkeys(names))
        shown = ", ".join(unique[:3]) + (f" and {len(unique) - 3} more" if len(unique) > 3 else "")
        lines.append(f"  not run, {reason}: {shown}")
    return "\n".join(lines)


def program_name(subject: Subject, program: Program) -> str:
    """Gives the name by which reports speak of a program."""
    return f"{subject.name} {program.path.name}"


def _reason(program: Program, minor: str, exact: dict[str, str]) -> str:
    if minor not in exact:
        return f"no CPython {minor} was found"
    return f"not meant for {minor}" if minor not in program.minors else "not reached"
