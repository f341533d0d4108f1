"""Last part of asyncio_errors.py: what `python -m asyncio_errors` does."""

from __future__ import annotations

import sys

from data import PAGE, PAGES
from find_messages import find
from hooks import _frames, address, install

TYPE_CHECKING = False
if TYPE_CHECKING:
    from types import TracebackType


# --- body ---
def _run(path: str, source: bytes, arguments: list[str]) -> None:
    """Runs a program as `python path arguments` would, with the hooks in place."""
    import os

    full = os.path.abspath(path)
    main = type(sys)("__main__")
    loader = sys.modules["_frozen_importlib_external"].SourceFileLoader("__main__", full)
    main.__dict__.update(__file__=full, __builtins__=__builtins__, __loader__=loader)
    sys.argv[:] = [path, *arguments]
    if not (sys.flags.isolated or getattr(sys.flags, "safe_path", False)):
        sys.path[0] = os.path.dirname(os.path.realpath(full))
    sys.modules["asyncio_errors"], sys.modules["__main__"] = sys.modules["__main__"], main
    install()
    try:
        exec(compile(source, full, "exec", dont_inherit=True), main.__dict__)
    except SystemExit:
        raise
    except BaseException as error:
        _hide_runner(error)
        raise


def _hide_runner(error: BaseException) -> None:
    """Lets the hook that is asked next see the traceback that the program alone would have."""
    usual, mine = sys.excepthook, id(error)  # The exception itself must not live longer than in a plain run.

    def hook(type: type[BaseException], value: BaseException, traceback: TracebackType | None) -> None:
        sys.excepthook = usual
        links = list(_frames(value))
        own = [at for at, link in enumerate(links) if link.tb_frame.f_globals is globals()]
        if id(value) == mine and own:
            traceback = value.__traceback__ = links[own[-1]].tb_next
        usual(type, value, traceback)

    sys.excepthook = hook


def _explain(name: str) -> int:
    import json

    pages = json.loads(PAGES)
    errors, causes = pages["errors"], pages["causes"]
    if name in errors:
        title, meaning, signs = errors[name]
        print(f"{title}\n\n{meaning}")
        for number, (cause, sign, check) in enumerate(signs):
            if number == 0:
                print(f"\nMost often: {causes[cause][0]}\n  Sign:  {sign}\n  Check: {check}")
                _print_cause(causes[cause])
            else:
                print(f"\nOr: {causes[cause][0]} ({cause})\n  Sign:  {sign}")
    elif name in causes:
        print(f"{causes[name][0]}\n\n{causes[name][1]}")
        _print_cause(causes[name])
    else:
        import difflib

        near = difflib.get_close_matches(name, [*errors, *causes], 3, 0.4)
        print(f"asyncio_errors: '{name}' is no page; near are {', '.join(near) or 'none'}.", file=sys.stderr)
        return 2
    if PAGE and name in errors:
        print(f"\n{address(name)}")
    return 0


def _print_cause(cause: list[str]) -> None:
    print(f"  Fix:   {cause[2]}")
    if cause[3]:
        print("\n" + "".join(f"    {line}\n" if line else "\n" for line in cause[3].split("\n")).rstrip())


def _list(text: str) -> int:
    """Prints the messages that a text holds, each page once, with the first line that shows it."""
    shown: dict[str, list[int]] = {}
    lines = text.split("\n")
    for number, line in enumerate(lines):
        plain = line.strip(" \r|+")
        for slug in find(plain[1:] if plain.startswith("E  ") else plain):
            shown.setdefault(slug, []).append(number)
    for slug, numbers in shown.items():
        more = f" (and {len(numbers) - 1} more)" if len(numbers) > 1 else ""
        print(f"{numbers[0] + 1}: {lines[numbers[0]].strip()[:200]}{more}\n    {address(slug)}")
    if not shown:
        print("asyncio_errors: the text holds no message that has a page.", file=sys.stderr)
    return 0 if shown else 1


def _main(arguments: list[str]) -> int:
    if not arguments and not sys.stdin.isatty():
        return _list(sys.stdin.buffer.read().decode("utf-8", "replace"))
    if arguments[:1] == ["--explain"] and len(arguments) == 2:
        return _explain(arguments[1])
    if not arguments or arguments[0] in ("-h", "--help"):
        print((__doc__ or "").partition("\n\n")[2].rstrip())
        return 0 if arguments else 2
    if arguments[0].startswith("-"):
        print(f"asyncio_errors: {arguments[0]} is not understood; --help tells what is.", file=sys.stderr)
        return 2
    try:
        with open(arguments[0], "rb") as file:
            source = file.read()
    except OSError as problem:
        print(f"asyncio_errors: {arguments[0]} cannot be read: {problem.strerror}.", file=sys.stderr)
        return 2
    _run(arguments[0], source, arguments[1:])
    return 0


if __name__ == "__main__":
    sys.exit(_main(sys.argv[1:]))
