"""Third part of asyncio_errors.py: prints the page below what Python prints."""

from __future__ import annotations

import sys

from data import PAGE
from find_messages import _find, _Hit, _ordered, find

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from types import TracebackType

# --- body ---
_MOST_LINES = 3


def _exceptions(value: BaseException) -> list[BaseException]:
    """An exception with those that led to it and those that it holds, what happened first in front."""
    found: list[BaseException] = []
    seen: set[int] = set()

    def visit(one: object, depth: int) -> None:
        if not isinstance(one, BaseException) or id(one) in seen or len(seen) > 50 or depth > 20:
            return
        seen.add(id(one))
        visit(one.__cause__, depth + 1)
        if not one.__suppress_context__:
            visit(one.__context__, depth + 1)
        held = getattr(one, "exceptions", ())
        for inner in held if isinstance(held, tuple) else ():
            visit(inner, depth + 1)
        found.append(one)

    visit(value, 0)
    return found


def _frames(value: BaseException) -> Iterator[TracebackType]:
    link = value.__traceback__
    while link is not None:
        yield link
        link = link.tb_next


def _is_asyncio(value: BaseException) -> bool:
    """Whether the frames pass asyncio, its pools, or a coroutine."""
    codes = [link.tb_frame.f_code for link in _frames(value)]
    paths = [code.co_filename.replace("\\", "/") for code in codes]
    return any("asyncio/" in path or "concurrent/" in path for path in paths) or any(c.co_flags & 0x80 for c in codes)


def _was_expected(value: BaseException, last: BaseException) -> bool:
    """Whether a program expected it: a question for the running loop, a cancellation on the way to another error."""
    if value is last:
        return False
    codes = [link.tb_frame.f_code for link in _frames(value)]
    asked = bool(codes) and not {"get_running_loop", "get_event_loop"}.isdisjoint(codes[-1].co_names)
    return type(value).__name__ == "CancelledError" or asked


def pages_of(value: BaseException) -> list[str]:
    """Gives the names of the pages for an exception and its chain, the one that began it first."""
    first: list[_Hit] = []
    later: list[_Hit] = []
    chain = _exceptions(value)
    within = any(map(_is_asyncio, chain))
    for one in chain:
        said = str(one)
        hits = _find(f"{type(one).__name__}: {said}" if said else type(one).__name__)
        hits = [hit for hit in hits if within or not (hit.pattern.bare or "g" in hit.pattern.flags)]
        for hit in hits:
            (later if "c" in hit.pattern.flags or _was_expected(one, value) else first).append(hit)
    return list(dict.fromkeys(hit.pattern.slug for hit in first + later))


def _print(slugs: list[str]) -> None:
    """Writes a line for each of the first pages below what was printed just now."""
    if sys.stderr is not None:
        lines = [f"asyncio Error Index: {address(slug)}\n" for slug in list(dict.fromkeys(slugs))[:_MOST_LINES]]
        sys.stderr.write("".join(lines))
        sys.stderr.flush()


def address(slug: str) -> str:
    """Gives the address of a page, or the command that explains it where the site has none."""
    return PAGE.replace("*", slug) if PAGE else f"{slug} (python -m asyncio_errors --explain {slug})"


def _after_exception(type: object, value: object, traceback: object) -> None:
    if isinstance(value, BaseException):
        _print(pages_of(value))


def _after_thread(args: object) -> None:
    value = getattr(args, "exc_value", None)
    if isinstance(value, BaseException) and not isinstance(value, SystemExit):
        _print(pages_of(value))


def _after_warning(
    message: object, category: type | None = None, name: str = "", line: int = 0, file: object = None, *_: object
) -> None:
    shown = sys.modules["warnings"]
    context = getattr(shown, "_get_context", None)
    if context is not None and context().log is not None:
        return
    shown_as = category or getattr(message, "category", None) or Warning
    if file is None and getattr(message, "file", None) is None:
        _print(find(f"{shown_as.__name__}: {getattr(message, 'message', message)}"))


def _after_record(record: object) -> None:
    logger = sys.modules["logging"].getLogger("asyncio")
    if not _is_on_stderr(logger, getattr(record, "levelno", 0)):
        return
    message = getattr(record, "getMessage", str)()
    info = getattr(record, "exc_info", None)
    value = info[1] if isinstance(info, tuple) else None
    held = pages_of(value) if isinstance(value, BaseException) else []
    hits = _ordered(_find(message.partition("\n")[0]))
    _print(held + [hit.pattern.slug for hit in hits])


def _is_on_stderr(logger: object, level: int) -> bool:
    """Whether a handler that writes to stderr shows a record of this level."""
    handlers: list[object] = []
    while logger is not None:
        handlers += getattr(logger, "handlers", [])
        logger = getattr(logger, "parent", None) if getattr(logger, "propagate", False) else None
    if not handlers:
        handlers = [sys.modules["logging"].__dict__.get("lastResort")]
    return any(level >= getattr(h, "level", level + 1) and getattr(h, "stream", 0) is sys.stderr for h in handlers)


class _Watch:
    """Puts the hooks of modules in place once asyncio has loaded them; it finds no module itself."""

    @staticmethod
    def find_spec(name: str, path: object = None, target: object = None) -> None:
        if name.startswith("asyncio."):
            _chain_loaded()


# What to undo: owner, name, our hook, what was there, whether the owner itself held it.
_chained: list[tuple[object, str, object, object, bool]] = []
_active: list[object] = []


def _chain(owner: object, name: str, after: Callable[..., None]) -> None:
    """Calls `after` with the same arguments behind what `owner.name` is now."""
    original = getattr(owner, name, None)
    if not callable(original) or any(owner is one[0] for one in _chained if one[1] == name):
        return
    mine = _active[0]

    def hook(*args: object) -> None:
        original(*args)
        try:
            if _active == [mine]:
                after(*args)
        except Exception:
            pass

    _chained.append((owner, name, hook, original, name in vars(owner)))
    setattr(owner, name, hook)


def _chain_loaded() -> None:
    """Chains the hooks of those modules that are loaded."""
    if not _active:
        return
    if (threading := sys.modules.get("threading")) is not None:
        _chain(threading, "excepthook", _after_thread)
    if (warnings := sys.modules.get("warnings")) is not None:
        # The public hook is not told everything that Python prints of a warning.
        usual = getattr(warnings, "showwarning", 0) is getattr(warnings, "_showwarning_orig", 1)
        _chain(warnings, "_showwarnmsg_impl" if usual else "showwarning", _after_warning)
    # To make the logger before asyncio does could change what a configuration of logging does to it.
    manager = getattr(getattr(sys.modules.get("logging"), "root", None), "manager", None)
    logger = getattr(manager, "loggerDict", {}).get("asyncio")
    if logger is not None:
        _chain(logger, "callHandlers", _after_record)


def install() -> None:
    """From now on prints the page under each asyncio error, warning and log line; again changes nothing."""
    import os

    if _active or os.environ.get("ASYNCIO_ERRORS") == "0":
        return
    _active.append(object())
    _chain(sys, "excepthook", _after_exception)
    _chain(sys, "unraisablehook", _after_thread)
    _chain_loaded()
    sys.meta_path.insert(0, _Watch)


def uninstall() -> None:
    """Takes back what `install` did; a hook that another one calls stays and is silent."""
    _active.clear()
    while _Watch in sys.meta_path:
        sys.meta_path.remove(_Watch)
    for owner, name, hook, original, held in reversed(_chained):
        if getattr(owner, name, None) is not hook:
            continue
        if held:
            setattr(owner, name, original)
        else:
            delattr(owner, name)
    _chained.clear()
