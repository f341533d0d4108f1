"""Judges a run by what the content says; each failure is one sentence without the program's name."""

from typing import Any

from content import Case, Message
from error_lines import ErrorLine, find_error_lines, same_type
from run_program import Run
from template import match_template


def fitting_messages(line: ErrorLine, messages: dict[str, Message]) -> list[Message]:
    """Gives the messages whose type and template an error line has."""
    return [
        message
        for message in messages.values()
        if same_type(message.type, line.type) and match_template(message.template, line.text) is not None
    ]


def judge_case(run: Run, case: Case, minor: str, messages: dict[str, Message]) -> list[str]:
    """Judges a wrong program or a claim's program."""
    failures = _judge_end(run, case)
    failures += [
        f"names the message {id}, which content/messages does not have" for id in case.messages if id not in messages
    ]
    seen: set[str] = set()
    for line in find_error_lines(run.stderr, run.stdout):
        fitting = fitting_messages(line, messages)
        if len(fitting) != 1:
            names = " and ".join(m.id for m in fitting)
            failures.append(
                f"shows the error line `{line.line}`, which "
                + (f"fits {names}; make one of them narrower" if fitting else "no message's type and template fit")
            )
            continue
        seen.add(fitting[0].id)
        failures += _judge_line(line, fitting[0], case, minor)
    failures += [f"does not show the listed message {id}" for id in case.messages if id in messages and id not in seen]
    return list(dict.fromkeys(failures))


def _judge_line(line: ErrorLine, message: Message, case: Case, minor: str) -> list[str]:
    if message.id not in case.messages:
        return [f"shows the message {message.id} (`{line.line}`), which the case does not list"]
    if minor not in message.versions:
        return [f"shows the message {message.id}, whose versions do not name {minor}"]
    return []


def judge_correct(run: Run, case: Case) -> list[str]:
    """Judges a correct program: the listed end and output, and no error line at all."""
    lines = find_error_lines(run.stderr, run.stdout)
    return _judge_end(run, case) + [f"shows the error line `{line.line}`" for line in lines]


def judge_dev(run: Run, case: Case) -> list[str]:
    """Judges a correct program in development mode, slow-step lines already taken out."""
    failures = [f"in development mode {failure}" for failure in _judge_end(run, case)]
    if run.stderr:
        failures.append(f"in development mode prints `{run.stderr.splitlines()[0]}` on stderr")
    return failures


def judge_show(run: Run, message: Message, minor: str, messages: dict[str, Message]) -> list[str]:
    """Judges a message's program: it shows the message on the message's versions and on no other."""
    shows = any(message in fitting_messages(line, messages) for line in find_error_lines(run.stderr, run.stdout))
    if run.exit == "timeout":
        return ["does not end by itself"]
    if shows and minor not in message.versions:
        return [f"shows the message, whose versions do not name {minor}"]
    if not shows and minor in message.versions:
        return ["does not show the message"]
    return []


def look_swapped(wrong: dict[str, Any] | None, correct: Case) -> bool:
    """Tells whether a wrong program's result is what the correct program is expected to give."""
    if wrong is None:
        return False
    return not judge_correct(Run(wrong["exit"], wrong["stdout"], wrong["stderr"]), correct)


def without_slow_steps(stderr: str) -> str:
    """Takes out the lines by which development mode reports a slow step: they depend on the machine."""
    lines = stderr.splitlines(keepends=True)
    return "".join(line for line in lines if not (line.startswith("Executing ") and " took " in line))


def _judge_end(run: Run, case: Case) -> list[str]:
    failures = []
    if run.exit != case.exit:
        failures.append(f"ends with {_exit(run.exit)} instead of {_exit(case.exit)}")
    if case.stdout is not None and run.stdout.splitlines() != case.stdout:
        failures.append(f"prints {run.stdout.splitlines()!r} instead of {case.stdout!r}")
    return failures


def _exit(code: int | str) -> str:
    return "the time limit" if code == "timeout" else f"exit code {code}"
