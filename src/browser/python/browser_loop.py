"""Runs the genuine event loop of asyncio in a Python that was built for browsers (Pyodide).

`install` takes back what Pyodide replaces and puts a selector that only sleeps under asyncio's own loop. No class of
the loop is replaced, so that texts, tracebacks and reprs stay those of CPython. `Program` runs a file as `python FILE`
does, up to and including what the interpreter prints when it shuts down.
"""

import asyncio
import atexit
import builtins
import gc
import importlib.abc
import json
import os
import random
import selectors
import signal
import sys
import time
import types
from asyncio import events, runners, selector_events, unix_events
from collections.abc import Callable, Sequence
from typing import Any

from recorder import Recorder
from recorder_names import describe_task

# How often a sleeping loop looks for a signal.
_SLICE = 0.05
# Parts of Pyodide that lead to the page; a program finds them as little as under CPython.
_HIDDEN = ("js", "pyodide", "pyodide_js", "_pyodide", "_pyodide_core")
# What needs an operating system; left alone, Emscripten's sockets connect to nothing in silence.
_SOCKET_METHODS = (
    *("create_connection", "create_server", "create_datagram_endpoint"),
    *("create_unix_connection", "create_unix_server"),
    *("sock_connect", "sock_accept", "sock_recv", "sock_sendall", "getaddrinfo", "getnameinfo"),
)


class _Selector(selectors._BaseSelectorImpl):
    """Waits for timers and signals, which are all that can happen here."""

    woken = False
    on_idle: Callable[[], None]

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        if timeout is None:
            type(self).on_idle()
            timeout = float("inf")
        end = time.monotonic() + timeout
        while not self.woken and (left := end - time.monotonic()) > 0:
            time.sleep(min(left, _SLICE))
        self.woken = False
        return []


def _not_found(name: str) -> ModuleNotFoundError:
    return ModuleNotFoundError(f"No module named {name!r}", name=name)


class _HiddenModules(importlib.abc.MetaPathFinder):
    """Asked first: finds nothing that leads to the page."""

    def find_spec(self, fullname: str, path: Sequence[str] | None, target: object = None) -> None:
        if fullname.partition(".")[0] in _HIDDEN:
            raise _not_found(fullname)


class _MissingModules(importlib.abc.MetaPathFinder):
    """Asked last: says of a module of the standard library that it is left out here."""

    def find_spec(self, fullname: str, path: Sequence[str] | None, target: object = None) -> None:
        if fullname.partition(".")[0] in sys.stdlib_module_names:
            error = _not_found(fullname)
            if sys.version_info >= (3, 11):
                error.add_note(f"The Python of this page has no '{fullname}': programs here run without it.")
            raise error


def _make_self_pipe(self: Any) -> None:
    self._ssock = self._csock = None


def _write_to_self(self: Any) -> None:
    self._selector.woken = True


def _add_signal_handler(self: Any, sig: int, callback: Callable[..., object], *args: Any) -> None:
    self._check_signal(sig)
    self._check_closed()
    self._signal_handlers[sig] = events.Handle(callback, args, self, None)
    signal.signal(sig, lambda number, frame: self._handle_signal(number))


def _remove_signal_handler(self: Any, sig: int) -> bool:
    self._check_signal(sig)
    if self._signal_handlers.pop(sig, None) is None:
        return False
    signal.signal(sig, signal.default_int_handler if sig == signal.SIGINT else signal.SIG_DFL)
    return True


def _unavailable(what: str) -> Callable[..., Any]:
    async def method(self: Any, *args: Any, **kwargs: Any) -> None:
        raise OSError(f"{what} are not available in the browser")

    return method


def _patch_loop() -> None:
    selectors.DefaultSelector = _Selector  # type: ignore[assignment,misc]
    base: Any = selector_events.BaseSelectorEventLoop
    base._make_self_pipe = _make_self_pipe
    base._write_to_self = _write_to_self
    base._close_self_pipe = lambda self: None
    loop: Any = unix_events._UnixSelectorEventLoop
    loop.add_signal_handler = _add_signal_handler
    loop.remove_signal_handler = _remove_signal_handler
    for name in _SOCKET_METHODS:
        setattr(loop, name, _unavailable("sockets"))
    loop.subprocess_exec = loop.subprocess_shell = _unavailable("subprocesses")


def _set_policy(policy: Any) -> None:
    getattr(events, "_set_event_loop_policy", asyncio.set_event_loop_policy)(policy)


def install() -> str:
    """Makes this interpreter one that a program finds as CPython would be, and returns its version."""
    time.sleep = getattr(time.sleep, "__wrapped__", time.sleep)
    _patch_loop()
    asyncio.run = runners.run
    # Pyodide's own loop says of itself that it always runs.
    events._set_running_loop(None)
    _set_policy(None)
    sys.set_asyncgen_hooks(None, None)
    sys.excepthook = sys.__excepthook__
    for finder in sys.meta_path:
        getattr(finder, "jsproxies", {}).clear()
    sys.meta_path[:] = [finder for finder in sys.meta_path if "_pyodide" not in _module_of(finder)]
    sys.meta_path.insert(0, _HiddenModules())
    sys.meta_path.append(_MissingModules())
    folder = os.path.dirname(__file__)
    for name, module in list(sys.modules.items()):
        is_own = os.path.dirname(getattr(module, "__file__", None) or "") == folder
        if is_own or name.partition(".")[0] in _HIDDEN:
            del sys.modules[name]
    os.environ.pop("PYTHONINSPECT", None)
    # The memory that this interpreter began with is a copy, the state of `random` included.
    random.seed()
    return "{}.{}.{}".format(*sys.version_info)


def _module_of(finder: object) -> str:
    return str(getattr(finder, "__module__", "") or type(finder).__module__)


def _handled_signals() -> list[str]:
    """Names the signals that the program has a handler for; that of asyncio.run for Ctrl-C is none of the program's."""
    names = []
    for number in sorted(signal.valid_signals()):
        handler: Any = signal.getsignal(number)
        maker = getattr(getattr(handler, "func", handler), "__module__", "")
        if callable(handler) and handler is not signal.default_int_handler and maker != runners.__name__:
            names.append(signal.Signals(number).name)
    return names


def _number(name: str) -> tuple[int, str]:
    digits = name.rpartition("-")[2]
    return (int(digits) if digits.isdecimal() else sys.maxsize, name)


class Program:
    """A program that runs once: call `main` with no Python frame below it, `take` what it raised, then `finish`.

    `on_idle` is told, as JSON, what is waited for when nothing can wake the loop any more.
    """

    def __init__(self, text: str, path: str, on_idle: Callable[[str], None]) -> None:
        folder, _, self._name = path.rpartition("/")
        os.makedirs(folder, exist_ok=True)
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
        os.chdir(folder)
        sys.argv = [self._name]
        sys.path[0] = folder
        module = types.ModuleType("__main__")
        module.__dict__.update(__file__=path, __builtins__=builtins)
        self._before, sys.modules["__main__"] = sys.modules["__main__"], module
        self._error: BaseException | None = None
        self.main: types.FunctionType | None = None
        _Selector.on_idle = staticmethod(lambda: on_idle(self._waiting()))
        self._recorder = Recorder(self._name)
        try:
            code = compile(text, self._name, "exec", dont_inherit=True)
            self.main = types.FunctionType(code, module.__dict__)
        except (SyntaxError, ValueError) as error:
            error.__traceback__ = None
            self._error = error
        self._recorder.start()

    def _waiting(self) -> str:
        """Tells which tasks wait, for what, at which line, and for which signals there is a handler."""
        trace = self._trace("idle")
        loop: Any = events._get_running_loop()
        tasks = sorted(asyncio.all_tasks(loop), key=lambda task: _number(task.get_name()))
        told = {
            "tasks": [{"name": task.get_name(), **describe_task(task, self._name)} for task in tasks],
            "signals": _handled_signals(),
        }
        return json.dumps(told if trace is None else {**told, "trace": trace})

    def _trace(self, ended: str) -> dict[str, Any] | None:
        """What the recorder saw, where that can be drawn."""
        self._recorder.stop()
        try:
            trace = self._recorder.trace(ended)
        except RuntimeError:
            return None
        return trace if trace["lanes"] else None

    def take(self, error: BaseException) -> None:
        """Keeps what `main` raised, so that nothing outside holds it when the program is shut down."""
        self._error = error

    def finish(self) -> str:
        """Reports what the program raised, and shuts it down as the interpreter does.

        Returns the exit code and the trace as JSON.
        """
        trace = self._trace("exit")
        code = _report(self._error)
        held: list[object] = [sys.modules["__main__"], self._error]
        self.main = self._error = None

        def leave() -> None:
            _set_policy(None)
            sys.modules["__main__"] = self._before
            # Imports fail by now, so that a warning has no hint at tracemalloc.
            sys.modules["tracemalloc"] = None  # type: ignore[assignment]

        # Without a frame of Python, warnings name `<sys>:0`. The first collection comes before the program's names
        # go, since a task that is destroyed then still shows where it waits.
        steps = compile("run(); leave(); collect(); clear(); collect()", "<sys>", "exec")
        names: dict[str, Any] = {
            "run": atexit._run_exitfuncs,
            "leave": leave,
            "collect": gc.collect,
            "clear": held.clear,
        }
        exec(steps.replace(co_firstlineno=0), {"__name__": "sys", **names})
        del sys.modules["tracemalloc"]
        sys.stdout.flush()
        sys.stderr.flush()
        return json.dumps({"code": code} if trace is None else {"code": code, "trace": trace})


def _report(error: object) -> int:
    """Prints an exception that ended the program; returns the exit code that it gives."""
    if error is None:
        return 0
    if isinstance(error, SystemExit):
        if error.code is None:
            return 0
        if isinstance(error.code, int):
            return error.code & 0xFF
        print(error.code, file=sys.stderr)
        return 1
    assert isinstance(error, BaseException)
    sys.last_type, sys.last_value, sys.last_traceback = type(error), error, error.__traceback__
    sys.excepthook(type(error), error, error.__traceback__)
    del sys.last_type, sys.last_value, sys.last_traceback
    return 130 if isinstance(error, KeyboardInterrupt) else 1
