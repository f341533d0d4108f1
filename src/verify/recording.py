"""Turns passed trials into evidence files, and says which files are stale."""

from typing import Any

from content import Subject
from evidence import format_evidence, hash_inputs, merge_observed, merge_results, write_if_changed
from session import Session, find_in_environment
from timelines import RECORDED_MINOR, record_timeline, timeline_path, timeline_problem
from trial import Trial


def check_freshness(session: Session) -> None:
    """Adds a sentence for each subject whose evidence is missing or made from other inputs."""
    for subject in session.subjects:
        if subject.programs and not subject.not_run and session.fresh_evidence(subject) is None:
            session.sentences.append(
                f"{subject.name}: evidence is stale, run npm run verify -- --record --only {subject.slug}."
            )
        elif subject.programs and (problem := timeline_problem(session.options.root, subject)):
            session.sentences.append(problem)


def record(session: Session) -> None:
    """Writes the evidence of each subject whose trials all passed; says a sentence for each other one."""
    for subject in session.subjects:
        trials = [trial for trial in session.trials if trial.subject is subject]
        path = session.evidence_path(subject)
        file = path.relative_to(session.options.root).as_posix()
        refused = any(s.startswith(f"{subject.name}:") for s in session.sentences)
        if refused or any(trial.failures for trial in trials):
            session.sentences.append(f"{file}: not written, because {subject.name} failed; see above.")
        elif subject.requirements and not trials:
            session.sentences.append(f"{file}: not written, because no version found here has a wheel of each package.")
        elif trials:
            try:
                wrote = write_if_changed(path, _evidence_text(session, subject, trials))
            except OSError as problem:
                session.sentences.append(f"{file}: cannot be written ({problem.strerror}).")
                return
            if wrote:
                print(f"{file}: written.")
            if subject.timeline:
                _record_timeline(session, subject)


def _record_timeline(session: Session, subject: Subject) -> None:
    root = session.options.root
    file = timeline_path(root, subject).relative_to(root).as_posix()
    newest = next((i for i in session.interpreters if i.minor == RECORDED_MINOR), None)
    interpreter = newest and find_in_environment(session, subject, newest)
    if interpreter is None:
        session.sentences.append(f"{file}: not written, because no CPython {RECORDED_MINOR} can run {subject.name}.")
        return
    try:
        if record_timeline(root, subject, interpreter, session.services.variables(subject.services)):
            print(f"{file}: written.")
    except ValueError as problem:
        session.sentences.append(f"{file}: not written; {problem}.")
    except OSError as problem:
        session.sentences.append(f"{file}: cannot be written ({problem.strerror}).")


def _evidence_text(session: Session, subject: Subject, trials: list[Trial]) -> str:
    recorded = session.fresh_evidence(subject) or {"programs": {}}
    programs = {}
    for program in subject.programs:
        name = program.path.name
        own = [trial for trial in trials if trial.program is program]
        kept = recorded["programs"].get(name, {})
        entry: dict[str, Any] = {}
        for mode in ("plain", "dev"):
            fresh = {t.interpreter.exact: getattr(t, mode) for t in own if getattr(t, mode)}
            if fresh or mode in kept:
                entry[mode] = merge_results(kept.get(mode, []), fresh)
        observed = merge_observed(kept.get("observed", []), {t.interpreter.exact: t.observed for t in own})
        if observed:
            entry["observed"] = observed
        if entry:
            programs[name] = entry
    return format_evidence(hash_inputs(subject.inputs), programs)
