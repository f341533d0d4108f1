"""Names what the probe and the recorder see: frames, calls and waiting tasks.

Loaded by recorder.py wherever that runs, in Pyodide too: standard library only, no neighbours.
"""

import asyncio
import contextvars
import functools
import sys
import threading
import types
from concurrent.futures import thread as pool
from typing import Any

COROUTINE = 0x80  # inspect.CO_COROUTINE


def coroutine_of(frame: types.FrameType | None, program: str) -> str:
    """Gives the nearest coroutine of the program around a frame, else its outermost function."""
    outermost = ""
    while frame is not None:
        if frame.f_code.co_filename == program:
            if frame.f_code.co_flags & COROUTINE:
                return frame.f_code.co_name
            outermost = frame.f_code.co_name
        frame = frame.f_back
    return outermost


def name_of_builtin(function: Any) -> str:
    """Names a built-in function as one writes it: `time.sleep`, `input`, `lock.acquire`."""
    name = getattr(function, "__qualname__", type(function).__name__)
    module = getattr(function, "__module__", None)
    return _with_module(name, module)


def name_of_function(frame: types.FrameType) -> str:
    """Names a Python function as one writes it: `subprocess.run`, `Future.result`."""
    code = frame.f_code
    name: str = getattr(code, "co_qualname", "")
    if not name:
        # CPython 3.10 has no co_qualname; the first argument's class tells a method's owner.
        name = code.co_name
        first = frame.f_locals.get(code.co_varnames[0]) if code.co_argcount else None
        for owner in type(first).__mro__:
            if getattr(owner.__dict__.get(code.co_name), "__code__", None) is code:
                name = f"{owner.__name__}.{name}"
                break
    return _with_module(name, frame.f_globals.get("__name__"))


def _with_module(name: str, module: str | None) -> str:
    if "EventLoop." in name:
        return f"loop.{name.rpartition('.')[2]}"
    if "." in name or module in (None, "builtins", "__main__"):
        return name
    public = "asyncio" if str(module).startswith("asyncio.") else str(module).lstrip("_")
    return f"{public}.{name}"


def is_asleep_for_ever(loop: Any, selector: Any) -> bool:
    """Tells whether nothing can wake the loop: no file but its own pipe, no signal handler, no thread at work."""
    if {key.fd for key in selector.get_map().values()} - {loop._ssock.fileno()}:
        return False
    if getattr(loop, "_signal_handlers", None):
        return False
    if any(queue.qsize() for queue in list(pool._threads_queues.values())):
        return False
    frames = sys._current_frames()
    for thread in threading.enumerate():
        # A pool's thread that waits for work sits in _worker itself; in a job the innermost frame is the job's.
        frame = frames.get(thread.ident or 0)
        if thread is not threading.current_thread() and (frame is None or frame.f_code.co_name != "_worker"):
            return False
    # Asked last: a thread that has just finished put its callback here before it became idle.
    return not loop._ready and not loop._scheduled


def coroutine_name(task: Any) -> str:
    """Names a task by its coroutine function."""
    return getattr(task.get_coro(), "__name__", type(task.get_coro()).__name__)


def find_awaited(task: Any, program: str) -> tuple[str, int]:
    """Gives the innermost public coroutine of the library that a waiting task is in, or "" for a future, a task or
    nothing; and the program's line at which it waits."""
    awaits, line = "", 0
    inner = task.get_coro()
    while inner is not None:
        frame = getattr(inner, "cr_frame", None) or getattr(inner, "gi_frame", None)
        if frame is not None and frame.f_code.co_filename == program:
            awaits, line = "", frame.f_lineno
        elif frame is not None and not _is_private(inner.__qualname__) and not (awaits and _is_of_loop(inner)):
            awaits = _with_module(inner.__qualname__, frame.f_globals.get("__name__"))
        inner = getattr(inner, "cr_await", None) or getattr(inner, "gi_yieldfrom", None)
    return awaits, line


def _is_of_loop(coroutine: Any) -> bool:
    return "EventLoop." in str(coroutine.__qualname__)


def describe_task(task: Any, program: str) -> dict[str, Any]:
    """Gives a waiting task's coroutine, what it awaits, and the program's line at which it waits."""
    awaits, line = find_awaited(task, program)
    return {
        "coroutine": coroutine_name(task),
        "awaits": awaits or describe_future(getattr(task, "_fut_waiter", None)),
        "line": line,
    }


def name_of_work(function: Any) -> str:
    """Names what a thread was given to do: a function of the program by its name, others as one writes them."""
    function = _unwrapped(function)
    code = getattr(function, "__code__", None)
    return name_of_builtin(function) if code is None else _with_module(code.co_name, function.__module__)


def code_of(function: Any) -> Any:
    """Gives the code of what a callback or a thread calls, through partial, Context.run and bound methods."""
    return getattr(_unwrapped(function), "__code__", None)


def _unwrapped(function: Any) -> Any:
    while True:
        if isinstance(function, functools.partial):
            is_in_context = isinstance(getattr(function.func, "__self__", None), contextvars.Context)
            function = function.args[0] if is_in_context and function.args else function.func
        elif hasattr(function, "__func__"):
            function = function.__func__
        else:
            return function


def _is_private(qualname: str) -> bool:
    last = qualname.rpartition(".")[2]
    # A future that is written in Python waits in a generator of its own.
    return last == "__await__" or (last.startswith("_") and not last.endswith("__"))


def describe_future(future: Any) -> str:
    """Names a future that a task awaits."""
    if isinstance(future, asyncio.Task):
        return f"task {coroutine_name(future)}"
    return "gather" if type(future).__name__ == "_GatheringFuture" else type(future).__name__
