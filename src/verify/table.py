"""The closing table: programs x versions, and why something was not run."""

from collections import defaultdict

from content import Program, Subject
from interpreters import MINORS
from session import Session


def format_table(session: Session) -> str:
    """Gives a line a program with a cell for each version, then the counts and the reasons.

    A cell is `ok`, `FAIL`, `no wheel`, `no server` or `-`.
    """
    done = {
        (trial.program.path, trial.interpreter.minor): "FAIL" if trial.failures else "ok" for trial in session.trials
    }
    exact = {interpreter.minor: interpreter.exact for interpreter in session.interpreters}
    rows = [["", *(exact.get(minor, minor) for minor in MINORS)]]
    reasons: dict[str, list[str]] = defaultdict(list)
    skipped = 0
    for subject in session.subjects:
        if not subject.programs or subject.not_run:
            reasons[subject.not_run or "it has no programs"].append(subject.name)
        for program in subject.programs:
            unrun = {m: _unrun(session, subject, program, m) for m in MINORS if (program.path, m) not in done}
            cells = [unrun[m][0] if m in unrun else done[program.path, m] for m in MINORS]
            rows.append([f"{subject.name} {program.path.name}", *cells])
            skipped += len(unrun)
            for _, reason in [] if subject.not_run else unrun.values():
                reasons[reason].append(program_name(subject, program))
    width = max(len(row[0]) for row in rows)
    lines = [f"{row[0]:<{width}}  " + "  ".join(f"{c:>9}" for c in row[1:]) for row in rows]
    failed = sum(bool(trial.failures) for trial in session.trials)
    lines.append(f"{len(session.trials) - failed} passed, {failed} failed, {skipped} not run")
    if before := sum(trial.passed_before for trial in session.trials):
        lines.append(f"  passed before and unchanged, so not run again: {before}; without --changed all are run")
    for reason, names in sorted(reasons.items()):
        unique = list(dict.fromkeys(names))
        shown = ", ".join(unique[:3]) + (f" and {len(unique) - 3} more" if len(unique) > 3 else "")
        lines.append(f"  not run, {reason}: {shown}")
    return "\n".join(lines)


def program_name(subject: Subject, program: Program) -> str:
    """Gives the name by which reports speak of a program."""
    return f"{subject.name} {program.path.name}"


def _unrun(session: Session, subject: Subject, program: Program, minor: str) -> tuple[str, str]:
    """Gives the cell and the reason of a program that was not run on a version."""
    if all(interpreter.minor != minor for interpreter in session.interpreters):
        return "-", f"no CPython {minor} was found"
    if minor not in program.minors:
        return "-", f"not meant for {minor}"
    if problem := session.services.problem(subject.services):
        return "no server", problem
    environment = session.environments.get((subject.name, minor))
    if environment is not None and environment.no_wheel:
        return "no wheel", f"no wheel of {environment.no_wheel} for {minor}"
    if environment is not None and environment.problem:
        return "-", f"no environment for {minor}"
    return "-", "not reached"
