"""Runs a program as `python PROGRAM` would, watches its event loops, and writes what it saw as JSON.

    python probe.py TRACE LIMIT PROGRAM

Nothing of asyncio is replaced: a profile function sees each call begin and end, so the program's own frames,
tracebacks and texts stay what they are. A program that nothing can wake, or that still runs after LIMIT seconds, is
ended. Works on CPython 3.10-3.15. README.md tells what each entry means.
"""

import _thread
import asyncio
import gc
import json
import os
import selectors
import sys
import threading
import time
import types
from typing import Any

from recorder_names import (
    COROUTINE,
    coroutine_name,
    coroutine_of,
    describe_task,
    is_asleep_for_ever,
    name_of_builtin,
    name_of_function,
)

_SHORTEST_STEP = 0.001

_RUN = asyncio.Handle._run.__code__
_CALL_AT = asyncio.BaseEventLoop.call_at.__code__
_EXCEPTION_HANDLER = asyncio.BaseEventLoop.call_exception_handler.__code__
_SELECT = selectors.DefaultSelector.select.__code__


class _Thread:
    """What is open in one thread: its loop's steps, and the calls made by the program's functions."""

    def __init__(self) -> None:
        self.steps: list[dict[str, Any]] = []
        # (frame of a Python call or None, name, coroutine, start)
        self.calls: list[tuple[types.FrameType | None, str, str, float]] = []


class Probe:
    """Collects the trace of one run."""

    def __init__(self, trace: str, program: str) -> None:
        self.trace = trace
        self.program = program
        self.threads: dict[int, _Thread] = {}
        self.loops: list[Any] = []
        self.timers: dict[int, str] = {}
        self.running: dict[int, dict[str, Any]] = {}
        self.seen: dict[str, Any] = {
            "ended": "exit",
            "steps": [],
            "late": [],
            "coroutines": [],
            "lost": [],
            "resumed": {},
            "selects": 0,
            "busySelects": 0,
        }

    def on_event(self, frame: types.FrameType, event: str, arg: Any) -> None:
        """The profile function."""
        thread = self.threads.get(_thread.get_ident())
        if thread is None:
            thread = self.threads[_thread.get_ident()] = _Thread()
        now = time.monotonic()
        if event == "call":
            self._on_call(thread, frame, now)
        elif event == "return":
            self._on_return(thread, frame, arg, now)
        elif frame.f_code.co_filename == self.program:
            if event == "c_call":
                thread.calls.append((None, name_of_builtin(arg), coroutine_of(frame, self.program), now))
            elif thread.calls and thread.calls[-1][0] is None:
                self._close_call(thread, now)

    def _on_call(self, thread: _Thread, frame: types.FrameType, now: float) -> None:
        code = frame.f_code
        if code is _RUN:
            thread.steps.append({"start": now, "calls": {}})
            # Up to 3.12 a profiled frame keeps a copy of its variables; reading it anew lets go of the handle, and so
            # of the task, of the step before.
            _ = frame.f_back and frame.f_back.f_locals
            self._note_timer(frame.f_locals["self"])
        elif code is _SELECT:
            self._on_select(frame.f_locals["self"], frame.f_locals["timeout"])
        elif code is _EXCEPTION_HANDLER:
            self._note_lost(frame.f_locals["context"])
        caller = frame.f_back
        if code.co_filename == self.program and code.co_flags & COROUTINE:
            self._note_resumed(frame, now)
            thread.calls.append((frame, code.co_name, code.co_name, now))
        elif caller is not None and caller.f_code.co_filename == self.program:
            name = code.co_name if code.co_filename == self.program else name_of_function(frame)
            thread.calls.append((frame, name, coroutine_of(caller, self.program), now))

    def _on_return(self, thread: _Thread, frame: types.FrameType, arg: Any, now: float) -> None:
        code = frame.f_code
        while thread.calls and thread.calls[-1][0] is None:
            thread.calls.pop()
        if thread.calls and thread.calls[-1][0] is frame:
            self._close_call(thread, now)
        entry = self.running.get(id(frame))
        # The id of a frame that is gone may belong to another function's frame now.
        if entry is not None and code.co_filename == self.program and code.co_name == entry["coroutine"]:
            entry["end"] = now
        if code is _CALL_AT and isinstance(arg, asyncio.TimerHandle):
            self.timers[id(arg)] = coroutine_of(frame, self.program)
        elif code is _RUN and thread.steps:
            step = thread.steps.pop()
            if now - step["start"] >= _SHORTEST_STEP:
                self.seen["steps"].append(_closed_step(step, now))

    def _close_call(self, thread: _Thread, now: float) -> None:
        _, name, coroutine, start = thread.calls.pop()
        is_inside_itself = any(call[1] == name and call[2] == coroutine for call in thread.calls)
        if thread.steps and not is_inside_itself:
            calls = thread.steps[-1]["calls"]
            calls[coroutine, name] = calls.get((coroutine, name), 0.0) + now - start

    def _note_timer(self, handle: Any) -> None:
        coroutine = self.timers.pop(id(handle), None)
        if coroutine is not None and isinstance(handle, asyncio.TimerHandle):
            # The loop's clock is the monotonic clock too; a loop with another clock gives no usable time.
            due, ran = handle.when(), time.monotonic()
            self.seen["late"].append({"coroutine": coroutine, "due": due, "ran": ran})

    def _note_lost(self, context: dict[str, Any]) -> None:
        if context.get("message") == "Task was destroyed but it is pending!":
            self.seen["lost"].append(coroutine_name(context["task"]))

    def _note_resumed(self, frame: types.FrameType, now: float) -> None:
        name = frame.f_code.co_name
        self.seen["resumed"][name] = self.seen["resumed"].get(name, 0) + 1
        if frame.f_lineno == frame.f_code.co_firstlineno:
            entry = {"coroutine": name, "start": now, "end": now}
            self.running[id(frame)] = entry
            self.seen["coroutines"].append(entry)

    def _on_select(self, selector: Any, timeout: float | None) -> None:
        self.seen["selects"] += 1
        if timeout == 0:
            self.seen["busySelects"] += 1
        loop = asyncio._get_running_loop()
        if loop is None or getattr(loop, "_selector", None) is not selector:
            return
        if loop not in self.loops:
            self.loops.append(loop)
        if timeout is None and is_asleep_for_ever(loop, selector):
            tasks = [describe_task(task, self.program) for task in asyncio.all_tasks(loop)]
            self.end("idle", tasks=sorted(tasks, key=lambda task: (task["coroutine"], task["line"])))

    def end_at_limit(self, limit: float) -> None:
        """Body of the watching thread: ends the program when it still runs after `limit` seconds."""
        time.sleep(limit)
        # The profiled threads go on meanwhile, so what is open is copied first.
        calls = [call[1] for thread in list(self.threads.values()) if thread.steps for call in list(thread.calls)]
        self.end("limit", open=calls)

    def end(self, how: str, **more: Any) -> None:
        """Writes the trace and ends the process at once."""
        self.write(ended=how, **more)
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(0)

    def write(self, **more: Any) -> None:
        """Writes the trace file."""
        # The profiled threads may still add to the lists while they are written.
        seen = {key: value.copy() if hasattr(value, "copy") else value for key, value in self.seen.items()}
        with open(self.trace, "w", encoding="utf-8") as file:
            json.dump({**seen, **more}, file)

    def left(self) -> dict[str, list[str]]:
        """Gives what is still alive when the program's last line has run."""
        tasks = [task for loop in self.loops for task in asyncio.all_tasks(loop)]
        threads = [t.name for t in threading.enumerate() if t is not threading.main_thread()]
        transports = [t for t in gc.get_objects() if isinstance(t, asyncio.Transport)]
        return {
            "tasks": sorted(coroutine_name(task) for task in tasks),
            "threads": threads,
            "connections": [type(t).__name__ for t in transports if not t.is_closing()],
        }


def _closed_step(step: dict[str, Any], now: float) -> dict[str, Any]:
    calls = [
        {"coroutine": coroutine, "call": name, "seconds": seconds}
        for (coroutine, name), seconds in step["calls"].items()
    ]
    return {"start": step["start"], "end": now, "calls": calls}


def main() -> None:
    """Runs the program, then writes the trace."""
    trace, limit, name = sys.argv[1:4]
    program = os.path.abspath(name)
    sys.argv = [name]
    sys.path[0] = os.path.dirname(program)
    module = types.ModuleType("__main__")
    module.__dict__.update(__file__=program, __builtins__=__builtins__)
    sys.modules["__main__"] = module
    probe = Probe(trace, program)
    _thread.start_new_thread(probe.end_at_limit, (float(limit),))
    with open(program, encoding="utf-8") as file:
        code = compile(file.read(), program, "exec", dont_inherit=True)
    threading.setprofile(probe.on_event)
    sys.setprofile(probe.on_event)
    failed = False
    try:
        exec(code, module.__dict__)
    except (SystemExit, KeyboardInterrupt):
        raise
    except BaseException as error:
        sys.setprofile(None)
        failed = True
        sys.excepthook(type(error), error, error.__traceback__ and error.__traceback__.tb_next)
    finally:
        sys.setprofile(None)
        probe.write(left=probe.left())
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
