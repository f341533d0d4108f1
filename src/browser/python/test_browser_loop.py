"""Runs programs as the page does, on the Python that runs these tests."""

import json
import os
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
VERIFY = HERE.parents[1] / "verify"

# What src/browser/python/run-order.ts does; the page calls `main` through the C interface, so that there is no frame.
RUN = """
import json, os, sys
sys.path[:0] = [sys.argv[1], sys.argv[2]]
import browser_loop
path, text = sys.argv[3:5]
browser_loop.install()

def on_idle(told):
    print("IDLE", told)
    sys.stdout.flush()
    os._exit(0)

program = browser_loop.Program(text, path, on_idle)
if program.main is not None:
    try:
        program.main()
    except BaseException as error:
        error.__traceback__ = error.__traceback__.tb_next
        program.take(error)
print("END", program.finish())
"""


class Programs(unittest.TestCase):
    def run_program(self, text: str) -> tuple[str, str, Any]:
        """Gives stdout, stderr, and what is told at the end or when nothing can wake the loop."""
        with tempfile.TemporaryDirectory() as folder:
            command = [sys.executable, "-c", RUN, str(HERE), str(VERIFY), os.path.join(folder, "program.py"), text]
            ran = subprocess.run(command, capture_output=True, text=True, timeout=30)
        *lines, last = ran.stdout.splitlines() or [""]
        self.assertRegex(last, "^(END|IDLE) ", ran.stderr)
        return "\n".join(lines), ran.stderr, json.loads(last.partition(" ")[2])

    def test_exit_codes(self) -> None:
        for text, code, stderr in (
            ("", 0, ""),
            ("raise SystemExit(3)", 3, ""),
            ("raise SystemExit", 0, ""),
            ("raise SystemExit('no more')", 1, "no more\n"),
            ("raise KeyboardInterrupt", 130, None),
        ):
            with self.subTest(text):
                _, printed, told = self.run_program(text)
                self.assertEqual(told["code"], code)
                if stderr is not None:
                    self.assertEqual(printed, stderr)

    def test_traceback_begins_in_the_program(self) -> None:
        _, stderr, told = self.run_program("def fail():\n    raise ValueError('x')\n\nfail()\n")
        self.assertEqual(told["code"], 1)
        lines = stderr.splitlines()
        self.assertEqual(lines[:2], ["Traceback (most recent call last):", '  File "program.py", line 4, in <module>'])
        self.assertEqual(lines[-1], "ValueError: x")

    def test_syntax_error_has_no_frame(self) -> None:
        _, stderr, told = self.run_program("x = (\n")
        self.assertEqual((stderr.splitlines()[0], told["code"]), ('  File "program.py", line 1', 1))

    def test_timers_and_trace(self) -> None:
        text = "import asyncio\nasyncio.run(asyncio.sleep(0.05, print('on')))\nprint('done')\n"
        stdout, stderr, told = self.run_program(text)
        self.assertEqual((stdout, stderr, told["code"]), ("on\ndone", "", 0))
        self.assertEqual((told["trace"]["ended"], told["trace"]["lanes"][0]["kind"]), ("exit", "task"))

    def test_what_shutdown_prints(self) -> None:
        text = (
            "import asyncio, atexit\n\nasync def job():\n    await asyncio.Event().wait()\n\n"
            "async def main():\n    loop.create_task(job())\n    await asyncio.sleep(0)\n\n"
            "atexit.register(print, 'left')\nloop = asyncio.new_event_loop()\n"
            "loop.run_until_complete(main())\nloop.close()\n"
        )
        stdout, stderr, _ = self.run_program(text)
        self.assertEqual(stdout, "left")
        self.assertIn("Task was destroyed but it is pending!\ntask: <Task pending name='Task-2' coro=<job() ", stderr)

    def test_waiting_tasks_are_named(self) -> None:
        text = (
            "import asyncio\n\nasync def main():\n    lock = asyncio.Lock()\n    await lock.acquire()\n"
            "    await lock.acquire()\n\nasyncio.run(main())\n"
        )
        _, _, told = self.run_program(text)
        task = {"name": "Task-1", "coroutine": "main", "awaits": "Lock.acquire", "line": 6}
        self.assertEqual((told["tasks"], told["signals"]), ([task], []))
        self.assertEqual(told["trace"]["ended"], "idle")

    def test_signals_that_could_wake_it_are_named(self) -> None:
        for handler in ("signal.signal(signal.SIGUSR1, print)", "loop.add_signal_handler(signal.SIGUSR1, print)"):
            text = (
                "import asyncio, signal\n\nasync def main():\n    loop = asyncio.get_running_loop()\n"
                f"    {handler}\n    await loop.create_future()\n\nasyncio.run(main())\n"
            )
            with self.subTest(handler):
                self.assertEqual(self.run_program(text)[2]["signals"], ["SIGUSR1"])

    def test_signal_wakes_the_loop(self) -> None:
        text = (
            "import asyncio, os, signal\n\nasync def main():\n    loop = asyncio.get_running_loop()\n"
            "    done = asyncio.Event()\n    loop.add_signal_handler(signal.SIGUSR1, done.set)\n"
            "    os.kill(os.getpid(), signal.SIGUSR1)\n    await done.wait()\n    print('woken')\n\n"
            "asyncio.run(main())\n"
        )
        self.assertEqual(self.run_program(text)[0], "woken")

    def test_modules_that_are_not_there(self) -> None:
        text = "for name in ('js', 'pyodide.http', 'winreg'):\n    try:\n        __import__(name)\n"
        text += "    except ModuleNotFoundError as error:\n        print(error, getattr(error, '__notes__', []))\n"
        stdout, _, _ = self.run_program(text)
        js, http, winreg = stdout.splitlines()
        self.assertEqual((js, http), ("No module named 'js' []", "No module named 'pyodide' []"))
        if sys.version_info >= (3, 11):
            self.assertIn("The Python of this page has no 'winreg'", winreg)

    def test_sockets_say_that_they_are_not_there(self) -> None:
        _, stderr, _ = self.run_program("import asyncio\nasyncio.run(asyncio.open_connection('127.0.0.1', 9))\n")
        self.assertTrue(stderr.endswith("OSError: sockets are not available in the browser\n"), stderr)


if __name__ == "__main__":
    unittest.main()
