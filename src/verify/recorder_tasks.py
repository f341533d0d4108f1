"""What the recorder knows of tasks, timers and callbacks: which lane each has, and how it is.

Tasks are held by weak references, so that each is destroyed when it would be.
"""

import asyncio
import weakref
from typing import Any

from recorder_lanes import Lane, Timer, Wait
from recorder_names import code_of, coroutine_name, describe_future, find_awaited

_LIBRARY_TASKS: Any = asyncio.tasks
PYTHON_TASK: Any = _LIBRARY_TASKS._PyTask
TASKS: tuple[Any, ...] = (PYTHON_TASK, getattr(_LIBRARY_TASKS, "_CTask", PYTHON_TASK))
# The library's own tasks: those at the end of asyncio.run, and any whose coroutine is private.
_CLOSING = ("shutdown_asyncgens", "shutdown_default_executor")


class Tasks:
    """The lanes of one run."""

    def __init__(self, program: str) -> None:
        self._program = program
        self.lanes: list[Lane] = []
        self._callbacks: Lane | None = None
        self._tasks: dict[int, Lane] = {}
        # Of tasks that ran inside the step of another one, and may be done when that goes on.
        self._eager: list[Lane] = []
        self._timers: dict[int, tuple[Lane, Timer]] = {}
        self._jobs: dict[int, weakref.ref[Any]] = {}

    def add_lane(self, kind: str, name: str, now: float, creator: Lane | None) -> Lane:
        """Adds a lane."""
        self.lanes.append(Lane(kind, name, now, creator))
        return self.lanes[-1]

    def lane_of(self, task: Any, now: float, creator: Lane | None) -> Lane:
        """Gives the lane of a task; a new one when it was not seen before."""
        lane = self._known(task)
        if lane is None:
            name, is_hidden = self._describe(task)
            lane = self.add_lane("task", name, now, creator)
            lane.task = weakref.ref(task)
            lane.hidden = is_hidden
            self._tasks[id(task)] = lane
        return lane

    def _describe(self, task: Any) -> tuple[str, bool]:
        """Gives a task's name, and whether it is a library's own business."""
        name = coroutine_name(task)
        if name == "async_generator_athrow":
            return "aclose", False
        code = getattr(task.get_coro(), "cr_code", None)
        if code is None or code.co_filename == self._program:
            return name, False
        if code.co_filename.startswith(_LIBRARY) and name in _CLOSING:
            return name, True
        if not name.startswith("_"):
            return name, False
        # A library that runs the program's function in a coroutine of its own names the task for it.
        given = str(task.get_name()).rpartition(".")[2]
        return (name, True) if given.startswith("Task-") else (given, False)

    def _known(self, task: Any) -> Lane | None:
        lane = self._tasks.get(id(task))
        # The id of a task that is gone may belong to another object now.
        return lane if lane is not None and lane.task() is task else None

    def callback_lane(self, name: str, now: float) -> Lane:
        """Gives the lane of the callbacks; `name` is the program's function that is one, or empty."""
        if self._callbacks is None:
            self._callbacks = self.add_lane("callbacks", name or "callbacks", now, None)
        if name not in ("", self._callbacks.name):
            self._callbacks.name = "callbacks"
        return self._callbacks

    def own_name(self, callback: Any) -> str:
        """Gives the name of a callback that is a function of the program."""
        code = code_of(callback)
        return str(code.co_name) if code is not None and code.co_filename == self._program else ""

    def settle_later(self, lane: Lane) -> None:
        """Remembers that the first step of an eager task is over: only now does the library note how it is."""
        self._eager.append(lane)

    def settle(self, *lanes: Lane) -> None:
        """Looks at how the tasks are that are not inside a step any more."""
        for lane in (*lanes, *self._eager):
            task = lane.task and lane.task()
            if task is None or lane.end is not None or not lane.steps:
                continue
            at = lane.steps[-1][1]
            if task.done():
                lane.finish(at, *end_of(task))
            else:
                lane.waits.append(Wait(at, self._awaited(task)))
        self._eager.clear()

    def _awaited(self, task: Any) -> str | Lane:
        awaited, _ = find_awaited(task, self._program)
        future = getattr(task, "_fut_waiter", None)
        job = self._jobs.get(id(future))
        if not awaited and job is not None and job() is future:
            return "loop.run_in_executor"
        return awaited or self._known(future) or describe_future(future)

    def note_job(self, future: Any) -> None:
        """Notes a future that stands for work of an executor."""
        if asyncio.isfuture(future):
            self._jobs[id(future)] = weakref.ref(future)

    def note_timer(self, handle: Any, now: float, lane: Lane | None) -> None:
        """Notes a timer that is set while the loop is in `lane`."""
        if not _is_timer(handle):
            return
        name = self.own_name(handle._callback)
        if lane is None and name:
            lane = self.callback_lane(name, now)
        if lane is not None:
            timer = Timer(now + handle.when() - handle._loop.time())
            lane.timers.append(timer)
            self._timers[id(handle)] = (lane, timer)

    def run_timer(self, handle: Any, now: float) -> None:
        """Notes that the loop runs a timer."""
        _, timer = self._timers.pop(id(handle), (None, None))
        if timer is not None and _is_timer(handle):
            timer.ran = now

    def cancel_timer(self, handle: Any, now: float) -> None:
        """Forgets a timer that is cancelled before it was due; one that was due has not run in time."""
        lane, timer = self._timers.pop(id(handle), (None, None))
        if lane is not None and timer is not None and now < timer.due:
            lane.timers.remove(timer)

    def cancel_task(self, task: Any, now: float) -> None:
        """Notes that a cancellation of a task is asked for."""
        # A task that awaits a task hands the cancellation on, inside C.
        while isinstance(task, TASKS) and not task.done():
            lane = self._known(task)
            if lane is not None:
                lane.cancels.append(now)
            task = getattr(task, "_fut_waiter", None)


def _is_timer(handle: Any) -> bool:
    return isinstance(handle, asyncio.TimerHandle)


def task_of(callback: Any) -> Any:
    """Gives the task whose step a callback is."""
    owner = getattr(callback, "__self__", None)
    if not isinstance(owner, TASKS):
        return None
    name = getattr(callback, "__name__", "")
    is_step = type(callback).__name__ == "TaskStepMethWrapper" or name in ("task_wakeup", "__step", "__wakeup")
    return owner if is_step else None


def end_of(future: Any) -> tuple[str, str | None]:
    """Tells how a task or a pool's work ended, without marking its exception as retrieved."""
    if future is None:
        return ("done", None)
    if future.cancelled():
        return ("cancelled", None)
    error = future._exception
    return ("done", None) if error is None else ("exception", type(error).__name__)


_LIBRARY = asyncio.BaseEventLoop.create_task.__code__.co_filename.removesuffix("base_events.py")
