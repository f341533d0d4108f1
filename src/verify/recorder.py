"""Watches a program's event loops and gives what it saw as the JSON that src/lib/schemas/trace.ts describes.

    python recorder.py TRACE LIMIT PROGRAM

Nothing of asyncio is replaced: a profile function sees each call begin and end, so the program's own frames,
tracebacks and texts stay what they are, and tasks are held by weak references, so that each is destroyed when it
would be. What cannot be observed is left out. Works on CPython 3.10-3.15 and in Pyodide, where it is loaded as three
modules: recorder.py, recorder_lanes.py, recorder_names.py. README.md tells what each mark means.
"""

import _thread
import asyncio
import json
import os
import selectors
import sys
import threading
import time
import types
import weakref
from collections.abc import Callable
from concurrent.futures import thread as pool
from typing import Any

from recorder_lanes import LONG_CALL, Lane, Timer, Wait, format_trace
from recorder_names import (
    COROUTINE,
    code_of,
    coroutine_name,
    describe_future,
    find_awaited,
    is_asleep_for_ever,
    name_of_builtin,
    name_of_function,
    name_of_work,
)

# Callbacks of the library that run for less are not shown.
_LONG_CALLBACK = 0.001
_TASKS = (asyncio.tasks._PyTask, getattr(asyncio.tasks, "_CTask", asyncio.tasks._PyTask))
# The library's own tasks at the end of asyncio.run.
_BASE_EVENTS = asyncio.BaseEventLoop.create_task.__code__.co_filename
_CLOSING = ("shutdown_asyncgens", "shutdown_default_executor")


class _Step:
    """What is open in a thread: a step of a loop, or a function that the thread was given."""

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
        # Open calls made by the program: [frame or built-in function, start, whether a call inside it was long].
        self.stack: list[list[Any]] = []
        self.calls: list[tuple[float, float, str]] = []
        # The future of a pool's work.
        self.work: Any = None


class Recorder:
    """Watches one run of the program; `on_idle` is called when nothing can wake its loop."""

    def __init__(self, program: str, on_idle: Callable[[], None] | None = None) -> None:
        self._program = program
        self._on_idle = on_idle
        self._stopped = False
        self._failure = ""
        self._zero: float | None = None
        self._last = 0.0
        self._threads: dict[int, list[_Step]] = {}
        self._lanes: list[Lane] = []
        self._callbacks: Lane | None = None
        self._tasks: dict[int, Lane] = {}
        # Of tasks that ran inside the step of another one, and may be done when that goes on.
        self._eager: list[Lane] = []
        self._timers: dict[int, tuple[Lane, Timer]] = {}
        # Work given to threads, by the id of the work item or the thread; and what each thread did last.
        self._work: dict[int, Lane] = {}
        self._done: dict[int, Lane] = {}
        self._on_call: dict[Any, Callable[[list[_Step], types.FrameType, float], None]] = {
            asyncio.Handle._run.__code__: self._begin_step,
            asyncio.TimerHandle.cancel.__code__: self._cancel_timer,
            asyncio.tasks._PyTask.cancel.__code__: self._cancel_python_task,
            pool._WorkItem.__init__.__code__: self._note_work,
            pool._WorkItem.run.__code__: self._begin_work,
            threading.Thread.start.__code__: self._note_thread,
            threading.Thread.run.__code__: self._begin_thread,
            threading._make_invoke_excepthook().__code__: self._note_thread_failed,
        }
        if on_idle is not None:
            self._on_call[selectors.DefaultSelector.select.__code__] = self._on_select
        self._on_return: dict[Any, Callable[[list[_Step], Any, float], None]] = {
            asyncio.BaseEventLoop.create_task.__code__: self._note_task,
            asyncio.BaseEventLoop.call_at.__code__: self._note_timer,
        }

    def start(self) -> None:
        """Begins to watch this thread and those that it will start."""
        threading.setprofile(self._on_event)
        sys.setprofile(self._on_event)

    def stop(self) -> None:
        """Ends watching; called in the thread that started it."""
        sys.setprofile(None)
        threading.setprofile(None)
        self._stopped = True

    def trace(self, ended: str) -> dict[str, Any]:
        """Gives what was seen, once, after the watching; `ended` is exit, idle or limit.

        `lanes` is empty when the program ran no loop and no thread. Raises RuntimeError when the recorder failed.
        """
        self._stopped = True
        now = time.perf_counter()
        if self._failure:
            raise RuntimeError(f"the recorder failed: {self._failure}")
        if ended == "limit":
            self._last = now
        for steps in list(self._threads.values()):
            for step in reversed(steps[:]):
                step.calls += [(c[1], now, self._name_of(c[0])) for c in step.stack[-1:] if now - c[1] > LONG_CALL]
                step.spans.append((step.start, now))
                self._keep(step, now)
        zero = min([lane.created for lane in self._lanes], default=now) if self._zero is None else self._zero
        version = sys.version.partition(" ")[0]
        return format_trace(self._lanes, zero, self._last, ended, version)

    def _on_event(self, frame: types.FrameType, event: str, arg: Any) -> None:
        """The profile function."""
        if self._stopped:
            return
        try:
            self._see(frame, event, arg)
        except Exception as problem:
            # It must not end the program; the run is of no use then.
            self._stopped, self._failure = True, repr(problem)

    def _see(self, frame: types.FrameType, event: str, arg: Any) -> None:
        steps = self._threads.get(_thread.get_ident())
        if steps is None:
            steps = self._threads[_thread.get_ident()] = []
        code = frame.f_code
        if event == "call":
            now = time.perf_counter()
            if (on_call := self._on_call.get(code)) is not None:
                on_call(steps, frame, now)
            if steps:
                self._enter(steps, frame, now)
        elif event == "return":
            now = time.perf_counter()
            if steps:
                self._leave(steps, frame, now)
            if (on_return := self._on_return.get(code)) is not None:
                on_return(steps, arg, now)
        elif event == "c_call":
            if getattr(arg, "__name__", "") == "cancel":
                self._cancel_task(getattr(arg, "__self__", None), time.perf_counter())
            if steps and code.co_filename == self._program:
                steps[-1].stack.append([arg, time.perf_counter(), False])
        elif steps and code.co_filename == self._program:
            stack = steps[-1].stack
            if stack and not isinstance(stack[-1][0], types.FrameType):
                self._close_call(steps[-1], time.perf_counter())

    def _enter(self, steps: list[_Step], frame: types.FrameType, now: float) -> None:
        if frame.f_code.co_flags & COROUTINE and (steps[-1].lane is None or steps[-1].lane.kind == "task"):
            task = asyncio.current_task()
            lane = None if task is None else self._lane_of(steps, task, now)
            if lane is not None and lane is not steps[-1].lane:
                # An eager task runs at once, inside the step of the task that creates it.
                self._open(steps, _Step(lane, now, frame), now)
                return
        caller = frame.f_back
        if caller is not None and caller.f_code.co_filename == self._program:
            steps[-1].stack.append([frame, now, False])

    def _leave(self, steps: list[_Step], frame: types.FrameType, now: float) -> None:
        step = steps[-1]
        while step.stack and not isinstance(step.stack[-1][0], types.FrameType):
            step.stack.pop()
        if step.stack and step.stack[-1][0] is frame:
            self._close_call(step, now)
        if step.frame is frame:
            steps.pop()
            step.spans.append((step.start, now))
            if steps:
                steps[-1].start = now
            self._keep(step, now)

    def _open(self, steps: list[_Step], step: _Step, now: float) -> None:
        if steps:
            steps[-1].spans.append((steps[-1].start, now))
        steps.append(step)

    def _close_call(self, step: _Step, now: float) -> None:
        what, start, has_long = step.stack.pop()
        if not has_long and now - start > LONG_CALL:
            step.calls.append((start, now, self._name_of(what)))
            has_long = True
        if has_long and step.stack:
            step.stack[-1][2] = True

    def _name_of(self, what: Any) -> str:
        if not isinstance(what, types.FrameType):
            return name_of_builtin(what)
        if what.f_code is getattr(time.sleep, "__code__", None):
            return "time.sleep"
        return what.f_code.co_name if what.f_code.co_filename == self._program else name_of_function(what)

    def _keep(self, step: _Step, now: float) -> None:
        """Gives a step that is over to its lane, and looks at how its task is."""
        lane = step.lane
        if lane is None:
            if not step.name and now - step.spans[0][0] < _LONG_CALLBACK:
                return
            lane = self._callback_lane(step.name, step.spans[0][0])
        if not lane.hidden:
            self._last = max(self._last, now)
        for start, end in step.spans:
            lane.add_step(start, end)
        lane.calls += step.calls
        if lane.kind == "thread":
            self._done[_thread.get_ident()] = lane
            lane.finish(now, *_end_of(step.work))
        elif step.frame.f_code.co_flags & COROUTINE:
            self._eager.append(lane)
        else:
            self._settle(lane)

    def _settle(self, *lanes: Lane) -> None:
        """Looks at how the tasks are that are not inside a step any more."""
        for lane in (*lanes, *self._eager):
            task = lane.task and lane.task()
            if task is None or lane.end is not None:
                continue
            at = lane.steps[-1][1]
            if task.done():
                lane.finish(at, *_end_of(task))
            else:
                lane.waits.append(Wait(at, self._awaited(task)))
        self._eager.clear()

    def _awaited(self, task: Any) -> str | Lane:
        future = getattr(task, "_fut_waiter", None)
        return find_awaited(task, self._program)[0] or self._known(future) or describe_future(future)

    def _known(self, task: Any) -> Lane | None:
        lane = self._tasks.get(id(task))
        # The id of a task that is gone may belong to another object now.
        return lane if lane is not None and lane.task() is task else None

    def _lane_of(self, steps: list[_Step], task: Any, now: float) -> Lane:
        lane = self._known(task)
        if lane is None:
            lane = self._add_lane(steps, "task", coroutine_name(task), now)
            lane.task = weakref.ref(task)
            code = getattr(task.get_coro(), "cr_code", None)
            lane.hidden = code is not None and code.co_name in _CLOSING and code.co_filename == _BASE_EVENTS
            self._tasks[id(task)] = lane
        return lane

    def _add_lane(self, steps: list[_Step], kind: str, name: str, now: float) -> Lane:
        self._lanes.append(Lane(kind, name, now, steps[-1].lane if steps else None))
        return self._lanes[-1]

    def _callback_lane(self, name: str, now: float) -> Lane:
        if self._callbacks is None:
            self._callbacks = self._add_lane([], "callbacks", name or "callbacks", now)
        if name not in ("", self._callbacks.name):
            self._callbacks.name = "callbacks"
        return self._callbacks

    def _begin_step(self, steps: list[_Step], frame: types.FrameType, now: float) -> None:
        handle = frame.f_locals["self"]
        # Up to 3.12 a profiled frame keeps a copy of its variables; reading it anew lets go of the handle, and so of
        # the task, of the step before.
        _ = frame.f_back and frame.f_back.f_locals
        if self._zero is None:
            self._zero = now
        if steps and steps[0].lane is not None and steps[0].lane.kind == "thread":
            # The lanes of its loop show what the thread does.
            steps[0].lane.hidden = True
        callback = handle._callback
        _, timer = self._timers.pop(id(handle), (None, None))
        if timer is not None and isinstance(handle, asyncio.TimerHandle):
            timer.ran = now
        task = _task_of(callback)
        lane = None if task is None else self._lane_of(steps, task, now)
        if lane is not None:
            lane.close_wait(now)
        elif getattr(callback, "__name__", "") == "cancel":
            self._cancel_task(getattr(callback, "__self__", None), now)
        step = _Step(lane, now, frame)
        step.name = self._own_name(callback) if lane is None else ""
        self._open(steps, step, now)

    def _own_name(self, callback: Any) -> str:
        code = code_of(callback)
        return code.co_name if code is not None and code.co_filename == self._program else ""

    def _note_task(self, steps: list[_Step], task: Any, now: float) -> None:
        if isinstance(task, _TASKS):
            self._lane_of(steps, task, now)
            self._settle()

    def _note_timer(self, steps: list[_Step], handle: Any, now: float) -> None:
        if not isinstance(handle, asyncio.TimerHandle):
            return
        name = self._own_name(handle._callback)
        lane = steps[-1].lane if steps else None
        if lane is None and name:
            lane = self._callback_lane(name, now)
        if lane is not None:
            timer = Timer(now + handle.when() - handle._loop.time())
            lane.timers.append(timer)
            self._timers[id(handle)] = (lane, timer)

    def _cancel_timer(self, steps: list[_Step], frame: types.FrameType, now: float) -> None:
        lane, timer = self._timers.pop(id(frame.f_locals["self"]), (None, None))
        if lane is not None and timer is not None and now < timer.due:
            lane.timers.remove(timer)

    def _cancel_python_task(self, steps: list[_Step], frame: types.FrameType, now: float) -> None:
        self._cancel_task(frame.f_locals["self"], now)

    def _cancel_task(self, task: Any, now: float) -> None:
        # A task that awaits a task hands the cancellation on, inside C.
        while isinstance(task, _TASKS) and not task.done():
            lane = self._known(task)
            if lane is not None:
                lane.cancels.append(now)
            task = getattr(task, "_fut_waiter", None)

    def _note_work(self, steps: list[_Step], frame: types.FrameType, now: float) -> None:
        given = frame.f_locals
        function = given["fn"] if "fn" in given else given["task"][0]
        self._work[id(given["self"])] = self._add_lane(steps, "thread", name_of_work(function), now)

    def _begin_work(self, steps: list[_Step], frame: types.FrameType, now: float) -> None:
        item = frame.f_locals["self"]
        lane = self._work.pop(id(item), None)
        if lane is not None:
            step = _Step(lane, now, frame)
            step.work = item.future
            self._open(steps, step, now)

    def _note_thread(self, steps: list[_Step], frame: types.FrameType, now: float) -> None:
        thread = frame.f_locals["self"]
        run, target = type(thread).run.__code__, code_of(getattr(thread, "_target", None))
        if run.co_filename == self._program:
            self._on_call[run] = self._begin_thread
            name = type(thread).__name__
        elif target is not None and target.co_filename == self._program:
            name = target.co_name
        else:
            return
        self._work[id(thread)] = self._add_lane(steps, "thread", name, now)

    def _begin_thread(self, steps: list[_Step], frame: types.FrameType, now: float) -> None:
        lane = self._work.pop(id(frame.f_locals["self"]), None)
        if lane is not None:
            self._open(steps, _Step(lane, now, frame), now)

    def _note_thread_failed(self, steps: list[_Step], frame: types.FrameType, now: float) -> None:
        lane = self._done.get(_thread.get_ident())
        if lane is not None:
            lane.finish(lane.ended, "exception", _type_name(sys.exc_info()[1]))

    def _on_select(self, steps: list[_Step], frame: types.FrameType, now: float) -> None:
        loop = asyncio._get_running_loop()
        selector, timeout = frame.f_locals["self"], frame.f_locals["timeout"]
        if loop is None or timeout is not None or getattr(loop, "_selector", None) is not selector:
            return
        if self._on_idle is not None and is_asleep_for_ever(loop, selector):
            self._on_idle()


def _task_of(callback: Any) -> Any:
    """Gives the task whose step a callback is."""
    owner = getattr(callback, "__self__", None)
    if not isinstance(owner, _TASKS):
        return None
    name = getattr(callback, "__name__", "")
    is_step = type(callback).__name__ == "TaskStepMethWrapper" or name in ("task_wakeup", "__step", "__wakeup")
    return owner if is_step else None


def _end_of(future: Any) -> tuple[str, str | None]:
    """Tells how a task or a pool's work ended, without marking its exception as retrieved."""
    if future is None:
        return ("done", None)
    if future.cancelled():
        return ("cancelled", None)
    error = future._exception
    return ("done", None) if error is None else ("exception", _type_name(error))


def _type_name(error: Any) -> str:
    return type(error).__name__


def main() -> None:
    """Runs the program as `python PROGRAM` would, then writes the trace."""
    path, limit, name = sys.argv[1:4]
    program = os.path.abspath(name)
    sys.argv = [name]
    sys.path[0] = os.path.dirname(program)
    module = types.ModuleType("__main__")
    module.__dict__.update(__file__=program, __builtins__=__builtins__)
    sys.modules["__main__"] = module

    def write(ended: str) -> None:
        with open(path, "w", encoding="utf-8") as file:
            json.dump(recorder.trace(ended), file)

    def end(ended: str) -> None:
        write(ended)
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(0)

    def end_at_limit() -> None:
        time.sleep(float(limit))
        end("limit")

    recorder = Recorder(program, lambda: end("idle"))
    _thread.start_new_thread(end_at_limit, ())
    with open(program, encoding="utf-8") as file:
        code = compile(file.read(), program, "exec", dont_inherit=True)
    recorder.start()
    failed = False
    try:
        exec(code, module.__dict__)
    except (SystemExit, KeyboardInterrupt):
        raise
    except BaseException as error:
        recorder.stop()
        failed = True
        error.__traceback__ = error.__traceback__ and error.__traceback__.tb_next
        sys.excepthook(type(error), error, error.__traceback__)
    finally:
        recorder.stop()
        write("exit")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
