"""A run of the harness: what it reads, and its trials."""

import os
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from content import ContentError, Message, Program, Subject, read_messages, read_subjects
from environments import Environment, EnvironmentMaker
from evidence import hash_inputs, read_evidence
from interpreters import Interpreter, find_interpreters
from options import Options, UsageError
from passed_trials import PassedTrials
from services import Services, server_files
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
    # By the subject's name and the minor version; only of subjects with requirements.
    environments: dict[tuple[str, str], Environment] = field(default_factory=dict)
    services: Services = field(default_factory=Services)
    # With --changed only.
    passed: PassedTrials | None = None

    def fresh_evidence(self, subject: Subject) -> dict[str, Any] | None:
        """Gives the recorded evidence while the subject's inputs are those that it was made from."""
        recorded = read_evidence(self.evidence_path(subject))
        return recorded if recorded and recorded.get("hash") == hash_inputs(subject.inputs) else None

    def evidence_path(self, subject: Subject) -> Path:
        """Gives the subject's evidence file."""
        return self.options.root / f"content/evidence/{subject.kind}/{subject.slug}.json"


def open_session(options: Options) -> Session:
    """Reads the content and finds the interpreters; raises UsageError and ContentError."""
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
    return Session(options, interpreters, messages, subjects, sentences, passed=_open_passed(options))


def _open_passed(options: Options) -> PassedTrials | None:
    if not options.changed or options.needs_all:
        return None
    messages = (options.root / "content/messages").glob("*.json")
    judges = [*Path(__file__).parent.glob("*.py"), *messages, *server_files()]
    return PassedTrials(options.root / ".cache/passed-trials.json", judges)


def make_environments(session: Session) -> list[str]:
    """Makes each environment that a subject needs; gives a sentence for those that could not be made."""
    options, sentences = session.options, []
    folder = options.root / ".cache/environments"
    maker = EnvironmentMaker(folder, session.interpreters)
    locks = [subject.requirements for subject in session.subjects if subject.requirements is not None]
    maker.make_all(locks)
    for subject in session.subjects:
        if subject.requirements is None:
            continue
        problems: dict[str, list[str]] = {}
        for interpreter in session.interpreters:
            environment = maker.make(subject.requirements, interpreter)
            session.environments[subject.name, interpreter.minor] = environment
            if environment.problem:
                problems.setdefault(environment.problem, []).append(interpreter.exact)
        for problem, versions in problems.items():
            made_for = ", ".join(versions)
            sentences.append(f"{subject.name}: its environment could not be made for {made_for}: {problem}.")
    return sentences


def start_services(session: Session) -> list[str]:
    """Starts the servers that subjects need; gives a sentence for each subject whose server cannot be had."""
    problems = {subject.name: session.services.problem(subject.services) for subject in session.subjects}
    return [f"{name}: {problem}." for name, problem in problems.items() if problem]


def run_trials(session: Session) -> None:
    """Runs every trial, at most three at a time; what failed is run again alone, once."""
    jobs = _make_jobs(session)
    with ThreadPoolExecutor(min(3, (os.cpu_count() or 1) + 1)) as pool:
        try:
            for done, trial in enumerate(pool.map(lambda job: job(), jobs), start=1):
                session.trials.append(trial)
                _show_progress(done, len(jobs))
        except KeyboardInterrupt:
            pool.shutdown(cancel_futures=True)
            raise
    certain: set[tuple[Path, str]] = set()
    for i, first in enumerate(session.trials):
        # The same failure on another version, seen twice already, is no accident.
        if not first.failures or (first.program.path, first.failures[0]) in certain:
            continue
        again = jobs[i]()
        if again.failures:
            certain.add((first.program.path, first.failures[0]))
        else:
            again.notes.append(f"passed when run again alone; at first it {first.failures[0]}")
        session.trials[i] = again
    if session.passed is not None:
        session.passed.save(whole=not session.options.only)


def _make_jobs(session: Session) -> list[Callable[[], Trial]]:
    jobs = []
    for subject in session.subjects:
        recorded = None if session.options.record else session.fresh_evidence(subject)
        without_server = session.services.problem(subject.services) is not None
        for program in [] if subject.not_run or without_server else subject.programs:
            for interpreter in session.interpreters:
                chosen = find_in_environment(session, subject, interpreter)
                if chosen is not None and interpreter.minor in program.minors:
                    jobs.append(_make_job(session, subject, program, chosen, recorded))
    return jobs


def find_in_environment(session: Session, subject: Subject, interpreter: Interpreter) -> Interpreter | None:
    """Gives the interpreter that runs the subject's programs; None where its environment could not be made."""
    if subject.requirements is None:
        return interpreter
    python = session.environments[subject.name, interpreter.minor].python
    return replace(interpreter, path=python) if python else None


def _make_job(
    session: Session,
    subject: Subject,
    program: Program,
    interpreter: Interpreter,
    recorded: dict[str, Any] | None,
) -> Callable[[], Trial]:
    times = RECORD_TIMES if session.options.record else 1
    variables = session.services.variables(subject.services)

    passed = session.passed
    key = passed.key(subject, program, interpreter, session.evidence_path(subject)) if passed else ""

    def run() -> Trial:
        if passed and passed.has(key):
            return Trial(subject, program, interpreter, passed_before=True)
        try:
            trial = try_program(subject, program, interpreter, session.messages, times, variables)
        except OSError as problem:
            return Trial(subject, program, interpreter, [f"cannot be run ({problem})"])
        if recorded is not None:
            compare_with_evidence(trial, recorded, needs_all=session.options.needs_all)
        if passed and not trial.failures:
            passed.add(key)
        return trial

    return run


def _show_progress(done: int, total: int) -> None:
    step = max(1, total // 10)
    if sys.stderr.isatty():
        print(f"\rverify: {done} of {total}", end="\n" if done == total else "", file=sys.stderr)
    elif done % step == 0 or done == total:
        print(f"verify: {done} of {total}", file=sys.stderr, flush=True)
