"""Hooks beside those of others, each case in a process of its own on each version."""

import os
import subprocess
import unittest
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor

import built_module

# isort: split
from interpreters import find_interpreters

CLOSED = "event-loop-is-closed"
FAIL = """
def fail():
    loop = asyncio.new_event_loop()
    loop.close()
    loop.call_soon(print)
"""

# Name, program, what is shown on stderr in order: text of others, or the page.
CASES = [
    (
        "another hook was there before",
        "import sys; before = sys.excepthook\n"
        "def mine(*args): sys.stderr.write('mine\\n'); before(*args)\n"
        "sys.excepthook = mine\n"
        "import asyncio, asyncio_errors; asyncio_errors.install()" + FAIL + "fail()",
        ["mine", "Traceback", "RuntimeError: Event loop is closed", CLOSED],
    ),
    (
        "another hook comes later and calls ours",
        "import sys, asyncio, asyncio_errors; asyncio_errors.install(); before = sys.excepthook\n"
        "def mine(*args): before(*args); sys.stderr.write('mine\\n')\n"
        "sys.excepthook = mine" + FAIL + "fail()",
        ["Traceback", "RuntimeError: Event loop is closed", CLOSED, "mine"],
    ),
    (
        "another hook comes later and does not",
        "import sys, asyncio, asyncio_errors; asyncio_errors.install()\n"
        "sys.excepthook = lambda *args: sys.stderr.write('mine\\n')" + FAIL + "fail()",
        ["mine"],
    ),
    (
        "installed twice",
        "import asyncio, asyncio_errors; asyncio_errors.install(); asyncio_errors.install()" + FAIL + "fail()",
        ["Traceback", "RuntimeError: Event loop is closed", CLOSED],
    ),
    (
        "uninstalled",
        "import asyncio, logging, sys, threading, warnings, asyncio_errors as e\n"
        "def all(): return (sys.excepthook, sys.unraisablehook, threading.excepthook, warnings.showwarning,\n"
        "  warnings._showwarnmsg_impl, vars(logging.getLogger('asyncio')).get('callHandlers'), list(sys.meta_path))\n"
        "before = all(); e.install(); assert all() != before; e.uninstall(); assert all() == before" + FAIL + "fail()",
        ["Traceback", "RuntimeError: Event loop is closed"],
    ),
    (
        "uninstalled below another hook, and installed again",
        "import asyncio, sys, asyncio_errors as e\n"
        "e.install(); before = sys.excepthook\n"
        "sys.excepthook = lambda *args: before(*args)\n"
        "e.uninstall(); e.install()" + FAIL + "fail()",
        ["Traceback", "RuntimeError: Event loop is closed", CLOSED],
    ),
    (
        "a thread",
        "import asyncio_errors; asyncio_errors.install()\n"
        "import asyncio, threading" + FAIL + "t = threading.Thread(target=fail, name='worker'); t.start(); t.join()",
        ["Exception in thread", "Traceback", "RuntimeError: Event loop is closed", CLOSED],
    ),
    (
        "an error in __del__",
        "import asyncio, asyncio_errors; asyncio_errors.install()" + FAIL + "class A:\n def __del__(self): fail()\nA()",
        ["Exception ignored", "Traceback", "RuntimeError: Event loop is closed", CLOSED],
    ),
    (
        "a chain: what happened first is named first",
        "import asyncio, asyncio_errors; asyncio_errors.install()" + FAIL + "try: fail()\n"
        "except RuntimeError as e: raise RuntimeError('no running event loop') from e",
        [
            "Traceback",
            "RuntimeError: Event",
            "The above",
            "Traceback",
            "RuntimeError: no",
            CLOSED,
            "no-running-event-loop",
        ],
    ),
    (
        "an error that is no asyncio error",
        "import asyncio, asyncio_errors; asyncio_errors.install(); {}['tea']",
        ["Traceback", "KeyError: 'tea'"],
    ),
    (
        "an error that asyncio shares with others, without asyncio",
        "import asyncio, asyncio_errors; asyncio_errors.install(); raise TimeoutError",
        ["Traceback", "TimeoutError"],
    ),
    (
        "an exception whose text cannot be had",
        "import asyncio_errors; asyncio_errors.install()\n"
        "class A(Exception):\n def __str__(self): raise ValueError\nraise A",
        ["Traceback", "<exception str() failed>"],
    ),
    (
        "an exception that is caught",
        "import asyncio, asyncio_errors; asyncio_errors.install()" + FAIL + "try: fail()\nexcept RuntimeError: pass",
        [],
    ),
    (
        "a warning that is recorded",
        "import asyncio, warnings, asyncio_errors; asyncio_errors.install()\n"
        "with warnings.catch_warnings(record=True) as seen:\n"
        "  warnings.simplefilter('always'); warnings.warn('There is no current event loop', DeprecationWarning)\n"
        "assert len(seen) == 1",
        [],
    ),
    (
        "a warning to a file of its own",
        "import asyncio, io, warnings, asyncio_errors; asyncio_errors.install()\n"
        "warnings.showwarning('There is no current event loop', DeprecationWarning, 'a.py', 1, io.StringIO())",
        [],
    ),
    (
        "a log that goes elsewhere",
        "import asyncio, io, logging, asyncio_errors; asyncio_errors.install()\n"
        "logging.basicConfig(stream=io.StringIO())\n"
        "logging.getLogger('asyncio').error('Task was destroyed but it is pending!')",
        [],
    ),
    (
        "logging.config.dictConfig, later",
        "import asyncio_errors; asyncio_errors.install()\n"
        "import asyncio, logging.config\n"
        "logging.config.dictConfig({'version': 1, 'formatters': {'f': {'format': '%(name)s says %(message)s'}},\n"
        "  'handlers': {'h': {'class': 'logging.StreamHandler', 'formatter': 'f'}}, 'root': {'handlers': ['h']},\n"
        "  'disable_existing_loggers': False})\n"
        "logging.getLogger('asyncio').error('Task was destroyed but it is pending!')",
        ["asyncio says Task was destroyed but it is pending!", "task-was-destroyed-but-it-is-pending"],
    ),
    (
        "logging.config.dictConfig that disables the loggers there are, before asyncio",
        "import logging.config, asyncio_errors; asyncio_errors.install()\n"
        "logging.config.dictConfig({'version': 1})\n"
        "import asyncio; logging.getLogger('asyncio').error('Task was destroyed but it is pending!')",
        ["Task was destroyed but it is pending!", "task-was-destroyed-but-it-is-pending"],
    ),
    (
        "warnings that are errors",
        "import asyncio, warnings, asyncio_errors; asyncio_errors.install()\n"
        "warnings.simplefilter('error'); warnings.warn('There is no current event loop', DeprecationWarning)",
        ["Traceback", "DeprecationWarning: There is no current event loop", "there-is-no-current-event-loop"],
    ),
    (
        "a hook of warnings that was there before",
        "import asyncio, sys, warnings, asyncio_errors\n"
        "warnings.showwarning = lambda *args: sys.stderr.write('mine\\n'); asyncio_errors.install()\n"
        "warnings.simplefilter('always'); warnings.warn('There is no current event loop', DeprecationWarning)",
        ["mine", "there-is-no-current-event-loop"],
    ),
    (
        "a group in a group",
        "import asyncio, sys, asyncio_errors; asyncio_errors.install()" + FAIL + "try: fail()\n"
        "except RuntimeError as e: held = e\n"
        "class Group(Exception): exceptions = ()\n"
        "inner, outer = Group('inner'), Group('outer'); inner.exceptions = (held, outer); outer.exceptions = (inner,)\n"
        "raise outer",
        ["Traceback", "Group: outer", CLOSED],
    ),
    (
        "a warning after the end: every hook that Python asks is in place, and none is asked",
        "import asyncio, functools, sys, warnings, asyncio_errors; asyncio_errors.install()\n"
        "hook = functools.partial(print, 'heard', file=sys.stderr)\n"
        "sys.excepthook = sys.unraisablehook = warnings.showwarning = hook\n"
        "warnings._showwarnmsg = warnings._showwarnmsg_impl = hook\n"
        "async def held(): pass\n"
        "coroutine = held()",
        ["RuntimeWarning: coroutine 'held' was never awaited"],
    ),
    (
        "a warning of the last collection, before the end",
        "import asyncio, asyncio_errors; asyncio_errors.install()\n"
        "async def held(): pass\n"
        "ring = [held()]; ring.append(ring); del ring",
        ["RuntimeWarning: coroutine 'held' was never awaited", "tracemalloc", "coroutine-was-never-awaited"],
    ),
    (
        "switched off",
        "import os; os.environ['ASYNCIO_ERRORS'] = '0'\n"
        "import asyncio, asyncio_errors; asyncio_errors.install()" + FAIL + "fail()",
        ["Traceback", "RuntimeError: Event loop is closed"],
    ),
]


def run(
    python: str, *arguments: str, stdin: str = "", folder: str = "", **variables: str
) -> "subprocess.CompletedProcess[str]":
    """Runs Python in the folder that holds the module, or in another one."""
    environment: Mapping[str, str] = {"PYTHONDONTWRITEBYTECODE": "1", "PATH": "/usr/bin:/bin", "NO_COLOR": "1"}
    return subprocess.run(
        [python, *arguments],
        cwd=folder or built_module.folder(),
        env={**environment, **variables},
        input=stdin,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
    )


class TestHooks(unittest.TestCase):
    """What is on stderr, in order, and nothing but the pages beside what Python prints without the module."""

    def test_beside_others_on_each_version(self) -> None:
        cases = [(interpreter, *case) for interpreter in find_interpreters([]) for case in CASES]
        with ThreadPoolExecutor((os.cpu_count() or 1) + 1) as pool:
            runs = pool.map(lambda case: run(case[0].path, "-c", case[2]).stderr, cases)
            for (interpreter, name, _, shown), stderr in zip(cases, runs, strict=True):
                with self.subTest(f"{name}, on {interpreter.exact}"):
                    lines = [line for line in stderr.splitlines() if line[:1] not in ("", " ")]
                    pages = [line.removeprefix(built_module.MARK) for line in lines]
                    self.assertEqual(len(lines), len(shown), stderr)
                    for line, expected in zip(pages, shown, strict=True):
                        self.assertIn(expected, line)

    def test_is_small(self) -> None:
        self.assertLess((built_module.folder() / "asyncio_errors.py").stat().st_size, 250_000)

    def test_imports_next_to_nothing(self) -> None:
        told_by = "import sys; a = set(sys.modules); import asyncio_errors; print(sorted(set(sys.modules) - a))"
        for interpreter in find_interpreters([]):
            self.assertEqual(run(interpreter.path, "-c", told_by).stdout, "['__future__', 'asyncio_errors']\n")


if __name__ == "__main__":
    unittest.main()
