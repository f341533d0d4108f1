"""What the recorder keeps of one run, and how it becomes the JSON that src/lib/schemas/trace.ts describes.

Loaded by recorder.py wherever that runs, in Pyodide too: standard library only, no neighbours.
"""

import math
import types
from typing import Any

# Calls of the program that kept a step for longer are named.
LONG_CALL = 0.02
# A lane with more steps is thinned: steps with short gaps between them become one, which stays short.
_MOST_STEPS = 200
_LONGEST_JOINED = 0.01
_MOST_TIMERS = 200
_SHORTEST_GAP = 0.00005


class Timer:
    """A timer that was set: when due, and when the loop ran it."""

    __slots__ = ("due", "ran")

    def __init__(self, due: float) -> None:
        self.due = due
        self.ran: float | None = None


class Wait:
    """What a lane waited for: a text, or the lane of the task that it awaits."""

    __slots__ = ("start", "end", "what")

    def __init__(self, start: float, what: "str | Lane") -> None:
        self.start = start
        self.end: float | None = None
        self.what = what


class Lane:
    """A task, the callbacks of the loop, or work in another thread. Times are seconds of one clock."""

    def __init__(self, kind: str, name: str, created: float, creator: "Lane | None") -> None:
        self.kind = kind
        self.name = name
        self.created = created
        self.creator = creator
        # A weak reference to the task.
        self.task: Any = None
        self.steps: list[tuple[float, float]] = []
        self.calls: list[tuple[float, float, str]] = []
        self.waits: list[Wait] = []
        self.timers: list[Timer] = []
        self.cancels: list[float] = []
        self.end: dict[str, Any] | None = None
        self.ended = math.inf
        # Not drawn: the library's own tasks at the end of a run, and threads that ran a loop.
        self.hidden = False
        self._gap = _SHORTEST_GAP
        self._thin_at = 2 * _MOST_STEPS

    def add_step(self, start: float, end: float) -> None:
        """Adds a span in which the loop or the thread was inside."""
        self.steps.append((start, end))
        if len(self.steps) >= self._thin_at:
            self.thin()
            self._thin_at = 2 * max(len(self.steps), _MOST_STEPS)

    def thin(self) -> None:
        """Joins steps with short gaps until a picture can show them, and drops the waits that were the gaps."""
        if len(self.steps) <= _MOST_STEPS:
            return
        while True:
            joined = [self.steps[0]]
            for start, end in self.steps[1:]:
                if start - joined[-1][1] <= self._gap and end - joined[-1][0] <= _LONGEST_JOINED:
                    joined[-1] = (joined[-1][0], end)
                else:
                    joined.append((start, end))
            self.steps = joined
            if len(joined) <= _MOST_STEPS or self._gap >= _LONGEST_JOINED:
                break
            self._gap *= 2
        self.waits = [wait for wait in self.waits if wait.end is None or wait.end - wait.start > self._gap]

    def close_wait(self, now: float) -> None:
        """Ends the open wait."""
        if self.waits and self.waits[-1].end is None:
            self.waits[-1].end = now

    def finish(self, at: float, how: str, exception: str | None = None) -> None:
        """Says how it ended."""
        self.ended = at
        self.end = {"how": how} | ({"exception": exception} if exception else {})


class Call:
    """A call made by the program: of a frame that is seen to begin, or of `function`, made in the frame `caller`."""

    __slots__ = ("frame", "function", "caller", "start", "has_long")

    def __init__(self, start: float, frame: Any, function: Any, caller: Any) -> None:
        self.start = start
        self.frame = frame
        self.function = function
        self.caller = caller
        # Whether a call inside it was long.
        self.has_long = False

    def is_over(self, frame: types.FrameType) -> bool:
        """Tells whether it ends with this frame."""
        if self.frame is not None:
            return self.frame is frame
        return frame.f_back is self.caller and getattr(self.function, "__code__", None) is frame.f_code


class Step:
    """A step of a loop, or a function that a thread was given."""

    __slots__ = ("lane", "start", "frame", "name", "spans", "stack", "calls", "work")

    def __init__(self, lane: Lane | None, start: float, frame: types.FrameType) -> None:
        # None: a callback that belongs to no task.
        self.lane = lane
        self.start = start
        # When this frame returns, the step is over.
        self.frame = frame
        # The program's function that is the callback.
        self.name = ""
        self.spans: list[tuple[float, float]] = []
        self.stack: list[Call] = []
        self.calls: list[tuple[float, float, str]] = []
        # The future of a pool's work.
        self.work: Any = None


def format_trace(lanes: list[Lane], zero: float, length: float, ended: str, python: str) -> dict[str, Any]:
    """Gives the trace of a run whose loop began its first step at `zero` and that was watched until `length`."""

    def ms(moment: float) -> float:
        return max(0.0, round((moment - zero) * 1000, 2))

    order = {"task": 0, "callbacks": 1, "thread": 2}
    shown = sorted((lane for lane in lanes if not lane.hidden), key=lambda lane: (order[lane.kind], lane.created))
    names = _numbered(shown)
    return {
        "python": python,
        "length": ms(length),
        "ended": ended,
        "lanes": [_format_lane(lane, names, ms, length) for lane in shown],
    }


def _numbered(lanes: list[Lane]) -> dict[Lane, str]:
    """Gives each lane its name, with a number where several have one; the keys keep the lanes' order."""
    names = [lane.name for lane in lanes]
    return {
        lane: f"{lane.name} {names[: i + 1].count(lane.name)}" if names.count(lane.name) > 1 else lane.name
        for i, lane in enumerate(lanes)
    }


def _format_lane(lane: Lane, names: dict[Lane, str], ms: Any, length: float) -> dict[str, Any]:
    lane.thin()
    data: dict[str, Any] = {"kind": lane.kind, "name": names[lane], "created": ms(lane.created)}
    if lane.creator in names:
        data["createdBy"] = list(names).index(lane.creator)
    data["steps"] = [{"from": ms(start), "to": ms(end)} for start, end in lane.steps]
    calls = [{"from": ms(start), "to": ms(end), "name": name} for start, end, name in lane.calls]
    waits = [_format_wait(wait, names, ms) for wait in lane.waits]
    # A timer that was not due yet tells nothing.
    timers = sorted((timer for timer in lane.timers if timer.due <= length), key=lambda timer: timer.due)
    if len(timers) > _MOST_TIMERS:
        latest = sorted(timers, key=lambda timer: (timer.ran or length) - timer.due)[-_MOST_TIMERS:]
        timers = [timer for timer in timers if timer in latest]
    shown = [{"due": ms(timer.due)} | ({} if timer.ran is None else {"ran": ms(timer.ran)}) for timer in timers]
    lists = {"calls": calls, "waits": waits, "timers": shown, "cancels": [ms(moment) for moment in lane.cancels]}
    data |= {key: value for key, value in lists.items() if value}
    if lane.end is not None:
        data["end"] = {"at": ms(lane.ended), **lane.end}
    return data


def _format_wait(wait: Wait, names: dict[Lane, str], ms: Any) -> dict[str, Any]:
    what = wait.what if isinstance(wait.what, str) else f"task {names.get(wait.what, wait.what.name)}"
    data: dict[str, Any] = {"from": ms(wait.start)}
    if wait.end is not None:
        data["to"] = ms(wait.end)
    return {**data, "for": what}
