"""Where the recorder gets its events from: sys.monitoring on CPython 3.13 and newer, a profile function before that.

Both tell the same four things: a Python frame begins or goes on, a frame ends or pauses, a call that the program
makes begins, it ends. With sys.monitoring, places that tell nothing are switched off one by one, so that a program
runs about as fast as without the recorder.
"""

import inspect
import sys
import threading
import types
from collections.abc import Callable
from typing import Any, Protocol

# A place of the program that was passed so often is no longer watched.
_OFTEN = 1000
# A generator that is no coroutine pauses for each item, and ends by an exception.
_GENERATOR = inspect.CO_GENERATOR | inspect.CO_ASYNC_GENERATOR
_PAUSING = _GENERATOR | inspect.CO_COROUTINE


class Sink(Protocol):
    """What is told of the events."""

    def is_watched(self, code: types.CodeType) -> bool:
        """Tells whether this function of the library tells something."""

    def begin(self, frame: types.FrameType) -> None:
        """A frame begins or goes on."""

    def end(self, frame: types.FrameType, value: Any) -> bool:
        """A frame ends or pauses; tells whether that closed something."""

    def begin_call(self, frame: types.FrameType, function: Any) -> None:
        """A frame of the program calls something that is no function of the program."""

    def end_call(self, frame: types.FrameType) -> None:
        """That call, of something not written in Python, has ended."""

    def cancel(self, owner: Any) -> None:
        """A method `cancel` that is not written in Python is called."""


class ProfileEvents:
    """The events by sys.setprofile: all calls of the program and the library."""

    def __init__(self, program: str, sink: Sink) -> None:
        self._program = program
        self._sink = sink

    def start(self) -> None:
        """Begins with this thread and those that it will start."""
        threading.setprofile(self._on_event)
        sys.setprofile(self._on_event)

    def stop(self) -> None:
        """Ends; called in the thread that started it."""
        sys.setprofile(None)
        threading.setprofile(None)

    def _on_event(self, frame: types.FrameType, event: str, arg: Any) -> None:
        sink = self._sink
        if event == "call":
            sink.begin(frame)
        elif event == "return":
            sink.end(frame, arg)
        elif event == "c_call":
            if getattr(arg, "__name__", "") == "cancel":
                sink.cancel(getattr(arg, "__self__", None))
            if frame.f_code.co_filename == self._program:
                sink.begin_call(frame, arg)
        elif frame.f_code.co_filename == self._program:
            sink.end_call(frame)


class MonitoringEvents:
    """The events by sys.monitoring."""

    def __init__(self, program: str, sink: Sink) -> None:
        self._program = program
        self._sink = sink
        self._monitoring: Any = getattr(sys, "monitoring", None)
        self._tool = 0
        self._passed: dict[Any, int] = {}

    def start(self) -> None:
        """Begins with all threads."""
        monitoring = self._monitoring
        self._tool = next(tool for tool in (4, 3, 2) if monitoring.get_tool(tool) is None)
        monitoring.use_tool_id(self._tool, "asyncio recorder")
        events = monitoring.events
        callbacks: dict[int, Callable[..., Any]] = {
            events.PY_START: self._on_start,
            events.PY_RESUME: self._on_resume,
            events.PY_THROW: self._on_resume,
            events.PY_RETURN: self._on_end,
            events.PY_YIELD: self._on_end,
            events.PY_UNWIND: self._on_unwind,
            events.CALL: self._on_call,
            events.C_RETURN: self._on_call_end,
            events.C_RAISE: self._on_call_end,
        }
        for event, callback in callbacks.items():
            monitoring.register_callback(self._tool, event, callback)
        everywhere = events.PY_START | events.PY_THROW | events.PY_UNWIND | events.CALL
        monitoring.set_events(self._tool, everywhere)

    def stop(self) -> None:
        """Ends."""
        self._monitoring.set_events(self._tool, 0)
        self._monitoring.free_tool_id(self._tool)

    def _watch_ends(self, code: types.CodeType) -> None:
        events = self._monitoring.events
        pausing = events.PY_YIELD | events.PY_RESUME if code.co_flags & _PAUSING else 0
        if not self._monitoring.get_local_events(self._tool, code):
            self._monitoring.set_local_events(self._tool, code, events.PY_RETURN | pausing)

    def _is_often(self, place: Any) -> bool:
        self._passed[place] = passed = self._passed.get(place, 0) + 1
        return passed > _OFTEN

    def _on_start(self, code: types.CodeType, offset: int) -> Any:
        if code.co_filename == self._program:
            if code.co_flags & _GENERATOR or self._is_often(code):
                return self._monitoring.DISABLE
        elif not self._sink.is_watched(code):
            return self._monitoring.DISABLE
        self._watch_ends(code)
        self._sink.begin(sys._getframe(1))
        return None

    def _on_resume(self, code: types.CodeType, offset: int, error: Any = None) -> Any:
        if code.co_filename == self._program and not code.co_flags & _GENERATOR:
            if error is None and self._is_often((code, offset)):
                return self._monitoring.DISABLE
            self._sink.begin(sys._getframe(1))
        return None

    def _on_end(self, code: types.CodeType, offset: int, value: Any) -> Any:
        closed = self._sink.end(sys._getframe(1), value)
        return self._monitoring.DISABLE if not closed and self._is_often((code, offset)) else None

    def _on_unwind(self, code: types.CodeType, offset: int, error: Any) -> None:
        if not code.co_flags & _GENERATOR:
            self._sink.end(sys._getframe(1), None)

    def _on_call(self, code: types.CodeType, offset: int, function: Any, first: Any) -> Any:
        if getattr(function, "__name__", "") == "cancel" and not hasattr(function, "__code__"):
            self._sink.cancel(getattr(function, "__self__", first))
        elif code.co_filename != self._program or self._is_often((code, offset, "call")):
            return self._monitoring.DISABLE
        if code.co_filename == self._program:
            own = getattr(function, "__code__", None)
            if own is None or not (own.co_filename == self._program or own.co_flags & _PAUSING):
                if own is not None:
                    self._watch_ends(own)
                self._sink.begin_call(sys._getframe(1), function)
        return None

    def _on_call_end(self, code: types.CodeType, offset: int, function: Any, first: Any) -> None:
        if code.co_filename == self._program:
            self._sink.end_call(sys._getframe(1))


def events_of(program: str, sink: Sink) -> ProfileEvents | MonitoringEvents:
    """Gives the source of events that this Python has."""
    source = MonitoringEvents if sys.version_info >= (3, 13) else ProfileEvents
    return source(program, sink)
