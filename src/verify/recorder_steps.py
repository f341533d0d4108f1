"""What is open in each thread while the recorder watches: steps of loops, work of threads, the program's calls."""

import _thread
import asyncio
import selectors
import sys
import threading
import time
import types
from collections.abc import Callable
from concurrent.futures import thread as pool
from typing import Any

from recorder_lanes import LONG_CALL, Call, Lane, Step
from recorder_names import COROUTINE, code_of, is_asleep_for_ever, name_of_builtin, name_of_function, name_of_work
from recorder_tasks import PYTHON_TASK, TASKS, Tasks, end_of, task_of

# Callbacks of the library that run for less are not shown.
_LONG_CALLBACK = 0.005
_THREADING: Any = threading


class Steps:
    """Takes the events of recorder_events.py and fills the lanes."""

    def __init__(self, program: str, on_idle: Callable[[], None] | None) -> None:
        self._program = program
        self._on_idle = on_idle
        self.tasks = Tasks(program)
        self.stopped = False
        self.failure = ""
        # When a loop began its first step, and when the last thing was seen.
        self.zero: float | None = None
        self.last = 0.0
        self._threads: dict[int, list[Step]] = {}
        # Work given to threads that has not begun, by the id of the work item or the thread.
        self._work: dict[int, Lane] = {}
        self._done: dict[int, Lane] = {}
        self._on_begin: dict[Any, Callable[[list[Step], types.FrameType, float], None]] = {
            asyncio.Handle._run.__code__: self._begin_step,
            asyncio.TimerHandle.cancel.__code__: self._cancel_timer,
            PYTHON_TASK.cancel.__code__: self._cancel_task,
            pool._WorkItem.__init__.__code__: self._note_work,
            pool._WorkItem.run.__code__: self._begin_work,
            threading.Thread.start.__code__: self._note_thread,
            threading.Thread.run.__code__: self._begin_thread,
            _THREADING._make_invoke_excepthook().__code__: self._fail_thread,
        }
        if on_idle is not None:
            self._on_begin[selectors.DefaultSelector.select.__code__] = self._on_select
        self._on_end: dict[Any, Callable[[list[Step], Any, float], None]] = {
            asyncio.BaseEventLoop.create_task.__code__: self._note_task,
            asyncio.BaseEventLoop.call_at.__code__: self._note_timer,
            asyncio.BaseEventLoop.run_in_executor.__code__: self._note_job,
        }

    def close(self, now: float) -> None:
        """Ends what is open; nothing is seen any more."""
        self.stopped = True
        for steps in list(self._threads.values()):
            for step in reversed(steps[:]):
                for call in step.stack[-1:]:
                    if now - call.start > LONG_CALL:
                        step.calls.append((call.start, now, self._name_of(call)))
                step.spans.append((step.start, now))
                self._keep(step, now)

    def is_watched(self, code: types.CodeType) -> bool:
        """Tells whether this function of the library tells something."""
        return code in self._on_begin or code in self._on_end

    def begin(self, frame: types.FrameType) -> None:
        """A frame begins or goes on."""
        if not self.stopped:
            self._guard(self._begin, frame)

    def end(self, frame: types.FrameType, value: Any) -> bool:
        """A frame ends or pauses; tells whether that closed something."""
        return not self.stopped and bool(self._guard(self._end, frame, value))

    def begin_call(self, frame: types.FrameType, function: Any) -> None:
        """A frame of the program calls something that is no function of the program."""
        steps = self._threads.get(_thread.get_ident())
        if steps:
            steps[-1].stack.append(Call(time.perf_counter(), None, function, frame))

    def end_call(self, frame: types.FrameType) -> None:
        """That call, of something not written in Python, has ended."""
        steps = self._threads.get(_thread.get_ident())
        if steps and steps[-1].stack and steps[-1].stack[-1].caller is frame:
            self._guard(self._close_call, steps[-1], time.perf_counter())

    def cancel(self, owner: Any) -> None:
        """A method `cancel` that is not written in Python is called."""
        self._guard(self.tasks.cancel_task, owner, time.perf_counter())

    def _guard(self, method: Callable[..., Any], *arguments: Any) -> Any:
        try:
            return method(*arguments)
        except Exception as problem:
            # It must not reach the program; the trace is of no use then.
            self.stopped, self.failure = True, f"{type(problem).__name__}: {problem}"
            return None

    def _begin(self, frame: types.FrameType) -> None:
        steps = self._threads.get(_thread.get_ident())
        if steps is None:
            steps = self._threads[_thread.get_ident()] = []
        now = time.perf_counter()
        on_begin = self._on_begin.get(frame.f_code)
        if on_begin is not None:
            on_begin(steps, frame, now)
        if not steps:
            return
        if frame.f_code.co_flags & COROUTINE and (steps[-1].lane is None or steps[-1].lane.kind == "task"):
            task = asyncio.current_task()
            lane = None if task is None else self.tasks.lane_of(task, now, steps[-1].lane)
            if lane is not None and lane is not steps[-1].lane:
                # An eager task runs at once, inside the step of the task that creates it.
                self._open(steps, Step(lane, now, frame), now)
                return
        caller = frame.f_back
        if caller is not None and caller.f_code.co_filename == self._program and steps[-1].frame is not frame:
            stack = steps[-1].stack
            # Where the call was seen to begin, its function's frame need not be.
            if not (stack and stack[-1].frame is None and stack[-1].is_over(frame)):
                stack.append(Call(now, frame, None, caller))

    def _end(self, frame: types.FrameType, value: Any) -> bool:
        steps = self._threads.get(_thread.get_ident(), [])
        now = time.perf_counter()
        has_closed = False
        if steps:
            step = steps[-1]
            while step.stack and step.stack[-1].frame is None and step.stack[-1].caller is frame:
                step.stack.pop()
                has_closed = True
            if step.stack and step.stack[-1].is_over(frame):
                self._close_call(step, now)
                has_closed = True
            if step.frame is frame:
                steps.pop()
                step.spans.append((step.start, now))
                if steps:
                    steps[-1].start = now
                self._keep(step, now)
                has_closed = True
        on_end = self._on_end.get(frame.f_code)
        if on_end is not None:
            on_end(steps, value, now)
        return has_closed or on_end is not None

    def _open(self, steps: list[Step], step: Step, now: float) -> None:
        if steps:
            steps[-1].spans.append((steps[-1].start, now))
        steps.append(step)

    def _close_call(self, step: Step, now: float) -> None:
        call = step.stack.pop()
        if not call.has_long and now - call.start > LONG_CALL:
            step.calls.append((call.start, now, self._name_of(call)))
            call.has_long = True
        if call.has_long and step.stack:
            step.stack[-1].has_long = True

    def _name_of(self, call: Call) -> str:
        code = call.frame.f_code if call.frame is not None else getattr(call.function, "__code__", None)
        if code is None:
            return name_of_builtin(call.function)
        if code is getattr(time.sleep, "__code__", None):
            # Pyodide's loop has a `time.sleep` that is written in Python.
            return "time.sleep"
        if call.frame is None:
            return name_of_builtin(call.function)
        return str(code.co_name) if code.co_filename == self._program else name_of_function(call.frame)

    def _keep(self, step: Step, now: float) -> None:
        """Gives a step that is over to its lane, and looks at how its task is."""
        lane = step.lane
        if lane is None:
            if not step.name and now - step.spans[0][0] < _LONG_CALLBACK:
                return
            lane = self.tasks.callback_lane(step.name, step.spans[0][0])
        if not lane.hidden:
            self.last = max(self.last, now)
        for start, end in step.spans:
            lane.add_step(start, end)
        lane.calls += step.calls
        if self.stopped:
            return
        if lane.kind == "thread":
            self._done[_thread.get_ident()] = lane
            lane.finish(now, *end_of(step.work))
        elif step.frame.f_code.co_flags & COROUTINE:
            self.tasks.settle_later(lane)
        else:
            self.tasks.settle(lane)

    def _begin_step(self, steps: list[Step], frame: types.FrameType, now: float) -> None:
        handle = frame.f_locals["self"]
        # Up to 3.12 a profiled frame keeps a copy of its variables; reading it anew lets go of the handle, and so of
        # the task, of the step before.
        _ = frame.f_back and frame.f_back.f_locals
        if self.zero is None:
            self.zero = now
        if steps and steps[0].lane is not None and steps[0].lane.kind == "thread":
            # The lanes of its loop show what the thread does.
            steps[0].lane.hidden = True
        self.tasks.run_timer(handle, now)
        callback = handle._callback
        task = task_of(callback)
        step = Step(None, now, frame)
        if task is not None:
            step.lane = self.tasks.lane_of(task, now, None)
            step.lane.close_wait(now)
        else:
            step.name = self.tasks.own_name(callback)
            if getattr(callback, "__name__", "") == "cancel":
                self.tasks.cancel_task(getattr(callback, "__self__", None), now)
        self._open(steps, step, now)

    def _note_task(self, steps: list[Step], task: Any, now: float) -> None:
        if isinstance(task, TASKS):
            self.tasks.lane_of(task, now, _lane_in(steps))
            self.tasks.settle()

    def _note_timer(self, steps: list[Step], handle: Any, now: float) -> None:
        self.tasks.note_timer(handle, now, _lane_in(steps))

    def _note_job(self, steps: list[Step], future: Any, now: float) -> None:
        self.tasks.note_job(future)

    def _cancel_timer(self, steps: list[Step], frame: types.FrameType, now: float) -> None:
        self.tasks.cancel_timer(frame.f_locals["self"], now)

    def _cancel_task(self, steps: list[Step], frame: types.FrameType, now: float) -> None:
        self.tasks.cancel_task(frame.f_locals["self"], now)

    def _note_work(self, steps: list[Step], frame: types.FrameType, now: float) -> None:
        given = frame.f_locals
        function = given["fn"] if "fn" in given else given["task"][0]
        name = name_of_work(function)
        self._work[id(given["self"])] = self.tasks.add_lane("thread", name, now, _lane_in(steps))

    def _begin_work(self, steps: list[Step], frame: types.FrameType, now: float) -> None:
        item = frame.f_locals["self"]
        lane = self._work.pop(id(item), None)
        if lane is not None:
            step = Step(lane, now, frame)
            step.work = item.future
            self._open(steps, step, now)

    def _note_thread(self, steps: list[Step], frame: types.FrameType, now: float) -> None:
        thread = frame.f_locals["self"]
        run, target = type(thread).run.__code__, code_of(getattr(thread, "_target", None))
        if run.co_filename == self._program:
            self._on_begin[run] = self._begin_thread
            name = type(thread).__name__
        elif target is not None and target.co_filename == self._program:
            name = target.co_name
        else:
            return
        self._work[id(thread)] = self.tasks.add_lane("thread", name, now, _lane_in(steps))

    def _begin_thread(self, steps: list[Step], frame: types.FrameType, now: float) -> None:
        lane = self._work.pop(id(frame.f_locals["self"]), None)
        if lane is not None:
            self._open(steps, Step(lane, now, frame), now)

    def _fail_thread(self, steps: list[Step], frame: types.FrameType, now: float) -> None:
        lane = self._done.get(_thread.get_ident())
        if lane is not None:
            lane.finish(lane.ended, "exception", type(sys.exc_info()[1]).__name__)

    def _on_select(self, steps: list[Step], frame: types.FrameType, now: float) -> None:
        loop = asyncio._get_running_loop()
        selector, timeout = frame.f_locals["self"], frame.f_locals["timeout"]
        if loop is None or timeout is not None or getattr(loop, "_selector", None) is not selector:
            return
        if self._on_idle is not None and not self._work and is_asleep_for_ever(loop, selector):
            self._on_idle()


def _lane_in(steps: list[Step]) -> Lane | None:
    return steps[-1].lane if steps else None
