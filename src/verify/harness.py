"""One whole run: trials, sentences, evidence, table."""

from catalogue import check_catalogue
from expectations import look_swapped
from interpreters import missing_minors
from options import Options
from pair_rules import check_programs
from provenance import check_source
from recording import check_freshness, record
from session import Session, make_environments, open_session, run_trials, start_services
from table import format_table


def run_harness(options: Options) -> int:
    """Runs everything and prints the report; gives the exit status. Raises UsageError and ContentError."""
    session = open_session(options)
    with session.services:
        return _run_session(session, options)


def _run_session(session: Session, options: Options) -> int:
    if missing := missing_minors(session.interpreters):
        for minor in missing:
            print(f"verify: no CPython {minor} was found; `npm run pythons` fetches it.")
        if options.needs_all:
            return 1
    for subject in session.subjects:
        session.sentences += check_programs(subject)
    if not options.only:
        for message in session.messages.values():
            session.sentences += check_source(message, session.interpreters)
        session.sentences += check_catalogue(options.root, session.interpreters)
    unmade = make_environments(session) + start_services(session)
    if options.needs_all or options.record:
        session.sentences += unmade
    else:
        print("".join(f"note: {sentence}\n" for sentence in unmade), end="")
    run_trials(session)
    session.sentences += _find_swapped(session)
    for trial in session.trials:
        for text in trial.failures:
            print(f"{trial.title} {text}")
        for text in trial.notes:
            print(f"note: {trial.title} {text}")
    if options.record:
        record(session)
    else:
        check_freshness(session)
    for sentence in session.sentences:
        print(sentence)
    print(format_table(session))
    failed = bool(session.sentences) or any(trial.failures for trial in session.trials)
    return 1 if failed else 0


def _find_swapped(session: Session) -> list[str]:
    """Gives a sentence for each pair whose wrong program does what the correct one should."""
    sentences = []
    for subject in session.subjects:
        trials = [trial for trial in session.trials if trial.subject is subject]
        wrong = [trial for trial in trials if trial.program.role == "wrong" and trial.failures]
        correct = [trial for trial in trials if trial.program.role == "correct" and trial.failures]
        if wrong and correct and look_swapped(wrong[-1].plain, correct[-1].program.cases[0]):
            sentences.append(f"{subject.name}: wrong.py does what correct.py should; are the two swapped?")
    return sentences
