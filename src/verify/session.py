"""A whole run of the harness: what is run, what is said, and what is recorded."""

import os
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from content import ContentError, Message, Subject, read_messages, read_subjects
from evidence import (
    format_evidence,
    hash_inputs,
    merge_observed,
    merge_results,
    read_evidence,
    write_if_changed,
)
from interpreters import Interpreter, find_interpreters, missing_minors
from options import Options, UsageError
from pair_rules import check_programs
from provenance import check_source
from table import format_table
from trial import Trial, compare_with_evidence, try_program

RECORD_TIMES = 5


@dataclass
class Session:
    """Everything one run of the harness knows; `sentences` are failures that no single trial owns."""

    options: Options
    interpreters: list[Interpreter]
    messages: dict[str, Message]
    subjects: list[Subject]
    sentences: list[str] = field(default_factory=list)
    trials: list[Trial] = field(default_factory=list)

    def evidence_path(self, subject: Subject) -> Path:
        return self.options.root / f"content/evidence/{subject.kind}/{subject.slug}.json"


def run_session(options: Options) -> int:
    """Runs everything and prints the report; gives the exit status. Raises UsageError and ContentError."""
    session = _open_session(options)
    missing = missing_minors(session.interpreters)
    if missing:
        print(f"verify: CPython {', '.join(missing)} not found; `npm run pythons` fetches them.")
        if options.needs_all:
            return 1
    for subject in session.subjects:
        session.sentences += check_programs(subject)
    if not options.only:
        for message in session.messages.values():
            session.sentences += check_source(message, session.interpreters)
    _run_trials(session)
    for trial in session.trials:
        for text in trial.failures:
            print(f"{trial.title} {text}")
        for text in trial.notes:
            print(f"note: {trial.title} {text}")
    if options.record:
        _record(session)
    else:
        _check_freshness(session)
    for sentence in session.sentences:
        print(sentence)
    print(format_table(session.subjects, session.interpreters, session.trials))
    failed = bool(session.sentences) or any(trial.failures for trial in session.trials)
    return 1 if failed else 0


def _open_session(options: Options) -> Session:
    messages = read_messages(options.root)
    subjects, sentences = [], []
    for item in read_subjects(options.root):
        if isinstance(item, ContentError):
            sentences.append(str(item))
        else:
            subjects.append(item)
    if options.only:
        known = {name for s in subjects for name in (s.slug, s.name)}
        for name in options.only:
            if name not in known and not any(f"/{name.rpartition('/')[2]}" in s for s in sentences):
                raise UsageError(f"--only {name} is no cause, message or claim with a program.")
        subjects = [s for s in subjects if s.slug in options.only or s.name in options.only]
        sentences = [s for s in sentences if any(name in s for name in options.only)]
    interpreters = find_interpreters(options.pythons)
    return Session(options, interpreters, messages, subjects, sentences)


def _run_trials(session: Session) -> None:
    """Runs every trial, at most three at a time; what failed is run again alone, once."""
    times = RECORD_TIMES if session.options.record else 1
    jobs: list[Callable[[], Trial]] = []
    for subject in session.subjects:
        recorded = None if session.options.record else _fresh_evidence(session, subject)
        for program in [] if subject.not_run else subject.programs:
            for interpreter in session.interpreters:
                if interpreter.minor in program.minors:
                    jobs.append(_job(session, subject, program, interpreter, times, recorded))
    workers = min(3, (os.cpu_count() or 1) + 1)
    with ThreadPoolExecutor(workers) as pool:
        for done, trial in enumerate(pool.map(lambda job: job(), jobs), start=1):
            session.trials.append(trial)
            _show_progress(done, len(jobs))
    for i, first in enumerate(session.trials):
        if first.failures:
            again = jobs[i]()
            if not again.failures:
                again.notes.append(f"passed when run again alone; at first it {first.failures[0]}")
            session.trials[i] = again


def _job(
    session: Session,
    subject: Subject,
    program: Any,
    interpreter: Interpreter,
    times: int,
    recorded: dict[str, Any] | None,
) -> Callable[[], Trial]:
    def run() -> Trial:
        trial = try_program(subject, program, interpreter, session.messages, times)
        if recorded is not None:
            compare_with_evidence(trial, recorded)
        return trial

    return run


def _show_progress(done: int, total: int) -> None:
    step = max(1, total // 10)
    if sys.stderr.isatty():
        print(f"\rverify: {done} of {total}", end="\n" if done == total else "", file=sys.stderr)
    elif done % step == 0 or done == total:
        print(f"verify: {done} of {total}", file=sys.stderr, flush=True)


def _fresh_evidence(session: Session, subject: Subject) -> dict[str, Any] | None:
    recorded = read_evidence(session.evidence_path(subject))
    return recorded if recorded and recorded.get("hash") == hash_inputs(subject.inputs) else None


def _check_freshness(session: Session) -> None:
    for subject in session.subjects:
        if subject.programs and not subject.not_run and _fresh_evidence(session, subject) is None:
            session.sentences.append(
                f"{subject.name}: evidence is stale, run npm run verify -- --record --only {subject.slug}."
            )


def _record(session: Session) -> None:
    """Writes the evidence of each subject whose trials all passed; says a sentence for each other one."""
    for subject in session.subjects:
        trials = [trial for trial in session.trials if trial.subject is subject]
        path = session.evidence_path(subject)
        file = path.relative_to(session.options.root).as_posix()
        refused = any(s.startswith(f"{subject.name}:") for s in session.sentences)
        if refused or any(trial.failures for trial in trials):
            session.sentences.append(f"{file}: not written, because {subject.name} failed; see above.")
        elif trials:
            try:
                wrote = write_if_changed(path, _evidence_text(session, subject, trials))
            except OSError as problem:
                session.sentences.append(f"{file}: cannot be written ({problem.strerror}).")
                return
            if wrote:
                print(f"{file}: written.")


def _evidence_text(session: Session, subject: Subject, trials: list[Trial]) -> str:
    recorded = _fresh_evidence(session, subject) or {"programs": {}}
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
