"""Watches a program's event loops and gives what it saw as the JSON that src/lib/schemas/trace.ts describes.

    python recorder.py TRACE LIMIT PROGRAM

Nothing of asyncio is replaced, so the program's own frames, tracebacks and texts stay what they are. What cannot be
observed is left out. Works on CPython 3.10-3.15 and in Pyodide, where these modules are loaded together: recorder.py,
recorder_events.py, recorder_lanes.py, recorder_names.py, recorder_steps.py, recorder_tasks.py. They import the
standard library and each other. README.md tells what each mark means.
"""

import _thread
import gc
import json
import os
import signal
import sys
import time
import types
from collections.abc import Callable
from typing import Any

from recorder_events import events_of
from recorder_lanes import format_trace
from recorder_steps import Steps


class Recorder:
    """Watches one run of the program; `on_idle` is called when nothing can wake its loop."""

    def __init__(self, program: str, on_idle: Callable[[], None] | None = None) -> None:
        self._steps = Steps(program, on_idle)
        self._events = events_of(program, self._steps)
        self._is_on = False

    def start(self) -> None:
        """Begins to watch this thread and those that it will start."""
        # The recorder's own objects must not bring forward an automatic collection: after one, tasks and coroutines
        # that are left at the end are destroyed in another order, which shows in what Python says of them.
        gc.collect()
        self._is_on = True
        self._events.start()

    def stop(self) -> None:
        """Ends watching; called in the thread that started it."""
        if self._is_on:
            self._is_on = False
            self._events.stop()

    def trace(self, ended: str) -> dict[str, Any]:
        """Gives what was seen, once, after the watching; `ended` is exit, idle or limit.

        `lanes` is empty when the program ran no loop and no thread. Raises RuntimeError when the recorder failed.
        """
        steps, now = self._steps, time.perf_counter()
        steps.close(now)
        if steps.failure:
            raise RuntimeError(f"the recorder failed: {steps.failure}")
        lanes = steps.tasks.lanes
        zero = min([lane.created for lane in lanes], default=now) if steps.zero is None else steps.zero
        version = sys.version.partition(" ")[0]
        return format_trace(lanes, zero, now if ended == "limit" else steps.last, ended, version)


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
        if os.getpgrp() == os.getpid():
            # The program's own processes end with it, as at the time limit of a plain run.
            os.killpg(0, signal.SIGKILL)
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
        # As Python does: what the traceback holds lives until Python shuts down.
        sys.last_type, sys.last_value, sys.last_traceback = type(error), error, error.__traceback__
        if sys.version_info >= (3, 12):
            sys.last_exc = error
        sys.excepthook(type(error), error, error.__traceback__)
    finally:
        recorder.stop()
        write("exit")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
