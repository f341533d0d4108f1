"""The command line of the harness."""

import os
from dataclasses import dataclass, field
from pathlib import Path

USAGE = """\
usage: npm run verify -- [--record | --changed] [--only SLUG]... [--python PATH]... [--root DIR]

Runs every program of content/ on every CPython 3.10-3.15 of this machine and compares with content/evidence.
  --record       run each program five times and write content/evidence
  --changed      leave out what passed on this machine before and has not changed since; not with CI=true
  --only SLUG    only this cause, message or claim (`nested-run` or `causes/nested-run`); may be repeated
  --python PATH  use this interpreter for its version; may be repeated
  --root DIR     the project's folder, when it is another one"""


class UsageError(Exception):
    """One sentence about the command line."""


@dataclass
class Options:
    """What the caller asked for; `needs_all` is set by CI=true."""

    record: bool = False
    changed: bool = False
    only: list[str] = field(default_factory=list)
    pythons: list[str] = field(default_factory=list)
    root: Path = Path(__file__).resolve().parents[2]
    needs_all: bool = False
    help: bool = False


def read_options(arguments: list[str]) -> Options:
    """Reads the arguments; raises UsageError for an unknown one or one without its value."""
    options = Options(needs_all=os.environ.get("CI") == "true")
    rest = list(arguments)
    while rest:
        name, equals, value = rest.pop(0).partition("=")
        if name == "--record" and not equals:
            options.record = True
        elif name == "--changed" and not equals:
            options.changed = True
        elif name in ("-h", "--help") and not equals:
            options.help = True
        elif name in ("--only", "--python", "--root"):
            if not equals:
                if not rest:
                    raise UsageError(f"{name} needs a value; see --help.")
                value = rest.pop(0)
            if name == "--only":
                options.only.append(value)
            elif name == "--python":
                options.pythons.append(value)
            else:
                options.root = Path(value).resolve()
        else:
            raise UsageError(f"{name} is not an option of verify; see --help.")
    if options.record and options.changed:
        raise UsageError("--record records what it runs, so it cannot go with --changed; give one of them.")
    if not (options.root / "content").is_dir():
        raise UsageError(f"{options.root} has no folder content; give the project's folder.")
    return options
