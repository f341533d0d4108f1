"""Finds the lines of an output that report an error; the shapes are listed in README.md."""

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class ErrorLine:
    """One report: the whole line, its type (exception, warning category, log level) where it has one, and its text."""

    line: str
    type: str | None
    text: str


# Of an ExceptionGroup, and of the exception in a report of pytest.
_MARGIN = re.compile(r"^(?: *(?:\| |\+ |\|$)|E {3,})")
_GROUP_SEPARATOR = re.compile(r"^ *\+(?:-\+)?-{8,}")
_TRACEBACK = re.compile(r"^(?:Exception Group )?Traceback \(most recent call last\):$")
_RAISED = re.compile(r"^([A-Za-z_][\w.]*)(?:: (.*))?$")
_KNOWN_TYPE = re.compile(
    r"^((?:[\w.]+\.)?\w*(?:Error|Exception|Warning|ExceptionGroup|Interrupt|GeneratorExit|StopIteration"
    r"|StopAsyncIteration|SystemExit|QueueEmpty|QueueFull|QueueShutDown|Incident))(?:: (.*))?$"
)
# The number of a line in the library is normalised to N.
_WARNING = re.compile(r"^[^\s:][^:]*:(?:\d+|N): (\w*Warning): (.*)$")
_LOG_PREFIX = re.compile(r"^(WARNING|ERROR|CRITICAL):[\w.]+:(.*)$")
# What follows a log line: `future: <…>`, `source_traceback: Object created at (most recent call last):`.
_LOG_DETAIL = re.compile(r"^[a-z_]+: ")
_HEADING = re.compile(
    r"^(?:The above exception was the direct cause of the following exception:"
    r"|During handling of the above exception, another exception occurred:"
    r"|Exception in thread .*|Object created at \(most recent call last\):?)$"
)


def find_error_lines(stderr: str, stdout: str = "") -> list[ErrorLine]:
    """Gives every error line of a run: of stderr in its order, then of stdout.

    On stderr each unknown line that begins at the margin counts too, so that nothing is overlooked.
    """
    return _scan(stderr, strict=True) + _scan(stdout, strict=False)


def _scan(output: str, *, strict: bool) -> list[ErrorLine]:
    found: list[ErrorLine] = []
    in_traceback = False
    # After an exception's line its further lines (a text of several lines, notes) may follow.
    after_exception = False
    for raw in output.splitlines():
        if _GROUP_SEPARATOR.match(raw):
            in_traceback, after_exception = bool(re.search(r"\d", raw)), False
            continue
        margin = _MARGIN.match(raw)
        line = raw[margin.end() :] if margin else raw
        if not line or line[0] == " ":
            continue
        if _TRACEBACK.match(line):
            in_traceback, after_exception = True, False
            continue
        if _HEADING.match(line):
            after_exception = False
            continue
        error = _read_line(line, in_traceback, strict and not margin, bool(found))
        if error is None or (after_exception and error.type is None and not _is_report(line)):
            continue
        found.append(error)
        # A warning has one line.
        after_exception = in_traceback or (error.type is not None and not error.type.endswith("Warning"))
        in_traceback = False
    return found


def _read_line(line: str, in_traceback: bool, strict: bool, follows: bool) -> ErrorLine | None:
    """Reads one line without its margin; None when it reports nothing."""
    if raised := (_RAISED if in_traceback else _KNOWN_TYPE).match(line):
        name = raised[1].rpartition(".")[2]
        return ErrorLine(line, raised[1], raised[2] if raised[2] is not None else name)
    if warning := _WARNING.match(line):
        return ErrorLine(line, warning[1], warning[2])
    if log := _LOG_PREFIX.match(line):
        return ErrorLine(line, log[1], log[2])
    if not strict or (follows and _LOG_DETAIL.match(line)):
        return None
    return ErrorLine(line, None, line)


def _is_report(line: str) -> bool:
    """Whether a line without a type begins a report of its own, even right after an exception."""
    return bool(
        re.match(r"^(?:Exception ignored |Exception in callback |Executing .* took )", line)
        or re.match(r"^\w+ (?:exception was never retrieved|was destroyed but it is pending!)$", line)
    )


def same_type(written: str | None, seen: str | None) -> bool:
    """Whether a message's type fits a line's: modules do not count, and a log level counts as no type."""
    return _bare(written) == _bare(seen)


def _bare(name: str | None) -> str:
    levels = ("DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL")
    return "" if name is None or name in levels else name.rpartition(".")[2]
