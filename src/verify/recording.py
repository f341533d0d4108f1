"""Turns passed trials into evidence files, and says which files are stale."""

from typing import Any

from content import Subject
from evidence import format_evidence, hash_inputs, merge_observed, merge_results, write_if_changed
from session import Session
from trial import Trial


def check_freshness(session: Session) -> None:
    """Adds a sentence for each subject whose evidence is missing or made from other inputs."""
    for subject in session.subjects:
        if subject.programs and not subject.not_run and session.fresh_evidence(subject) is None:
            session.sentences.append(
                f"{subject.name}: evidence is stale, run npm run verify -- --record --only {subject.slug}."
            )


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
