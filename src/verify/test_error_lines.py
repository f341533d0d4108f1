import unittest

from error_lines import find_error_lines, same_type


def shown(stderr: str, stdout: str = "") -> list[tuple[str | None, str]]:
    return [(line.type, line.text) for line in find_error_lines(stderr, stdout)]


CHAINED = """\
Traceback (most recent call last):
  File "wrong.py", line 3, in main
    await job()
KeyError: 'a'

During handling of the above exception, another exception occurred:

Traceback (most recent call last):
  File "wrong.py", line 5, in main
    await job()
asyncio.exceptions.TimeoutError
"""

GROUP = """\
  + Exception Group Traceback (most recent call last):
  |   File "wrong.py", line 10, in <module>
  |     asyncio.run(main())
  | ExceptionGroup: unhandled errors in a TaskGroup (2 sub-exceptions)
  +-+---------------- 1 ----------------
    | Traceback (most recent call last):
    |   File "wrong.py", line 4, in job
    |     raise ValueError("x")
    | ValueError: x
    +---------------- 2 ----------------
    | KeyError: 'y'
    +------------------------------------
"""

LOG = """\
Task exception was never retrieved
future: <Task finished name='Task-2' coro=<job() done, defined at wrong.py:3> exception=ValueError('x')>
source_traceback: Object created at (most recent call last):
  File "wrong.py", line 9, in <module>
    asyncio.run(main())
Traceback (most recent call last):
  File "wrong.py", line 4, in job
    raise ValueError("x")
ValueError: x
Task was destroyed but it is pending!
task: <Task pending name='Task-3' coro=<job() running at wrong.py:3>>
"""

WARNINGS = """\
wrong.py:7: RuntimeWarning: coroutine 'save' was never awaited
  save()
RuntimeWarning: Enable tracemalloc to get the object allocation traceback
<sys>:0: RuntimeWarning: coroutine 'main' was never awaited
sys:1: RuntimeWarning: coroutine 'main' was never awaited
"""

IGNORED = """\
Exception ignored in: <coroutine object job at 0x…>
Traceback (most recent call last):
  File "wrong.py", line 4, in job
RuntimeError: coroutine ignored GeneratorExit
Exception in callback call() at wrong.py:3
handle: <Handle call() at wrong.py:3>
Traceback (most recent call last):
  File "wrong.py", line 4, in call
    1 / 0
ZeroDivisionError: division by zero
Executing <Task finished> took N seconds
"""


class ErrorLinesTest(unittest.TestCase):
    def test_a_log_line_right_after_a_warning_counts(self) -> None:
        said = "RuntimeWarning: Enable tracemalloc to get the object allocation traceback\nUnclosed client session\n"
        self.assertEqual(
            shown(said),
            [
                ("RuntimeWarning", "Enable tracemalloc to get the object allocation traceback"),
                (None, "Unclosed client session"),
            ],
        )

    def test_chained(self) -> None:
        expected = [("KeyError", "'a'"), ("asyncio.exceptions.TimeoutError", "TimeoutError")]
        self.assertEqual(shown(CHAINED), expected)

    def test_group_leaves(self) -> None:
        self.assertEqual(
            shown(GROUP),
            [
                ("ExceptionGroup", "unhandled errors in a TaskGroup (2 sub-exceptions)"),
                ("ValueError", "x"),
                ("KeyError", "'y'"),
            ],
        )

    def test_log_lines(self) -> None:
        self.assertEqual(
            shown(LOG),
            [
                (None, "Task exception was never retrieved"),
                ("ValueError", "x"),
                (None, "Task was destroyed but it is pending!"),
            ],
        )

    def test_warnings(self) -> None:
        self.assertEqual(
            shown(WARNINGS),
            [
                ("RuntimeWarning", "coroutine 'save' was never awaited"),
                ("RuntimeWarning", "Enable tracemalloc to get the object allocation traceback"),
                ("RuntimeWarning", "coroutine 'main' was never awaited"),
                ("RuntimeWarning", "coroutine 'main' was never awaited"),
            ],
        )

    def test_ignored_callback_and_slow_step(self) -> None:
        self.assertEqual(
            shown(IGNORED),
            [
                (None, "Exception ignored in: <coroutine object job at 0x…>"),
                ("RuntimeError", "coroutine ignored GeneratorExit"),
                (None, "Exception in callback call() at wrong.py:3"),
                ("ZeroDivisionError", "division by zero"),
                (None, "Executing <Task finished> took N seconds"),
            ],
        )

    def test_own_exception_class_and_text_of_several_lines(self) -> None:
        text = "Traceback (most recent call last):\n  File\nmy.Gone: first\nsecond line\n"
        self.assertEqual(shown(text), [("my.Gone", "first")])

    def test_syntax_error_has_no_heading(self) -> None:
        text = "  File \"wrong.py\", line 1\n    await x\n    ^^^^^\nSyntaxError: 'await' outside function\n"
        self.assertEqual(shown(text), [("SyntaxError", "'await' outside function")])

    def test_unknown_line_counts_on_stderr_only(self) -> None:
        self.assertEqual(shown("boom\n"), [(None, "boom")])
        self.assertEqual(shown("", "boom\n"), [])
        self.assertEqual(shown("", "ValueError: x\n"), [("ValueError", "x")])

    def test_thread_heading(self) -> None:
        text = "Exception in thread Thread-1 (work):\nTraceback (most recent call last):\n  File\nValueError: x\n"
        self.assertEqual(shown(text), [("ValueError", "x")])

    def test_log_prefix(self) -> None:
        self.assertEqual(shown("ERROR:asyncio:Event loop\n"), [("ERROR", "Event loop")])

    def test_warning_placed_in_the_library(self) -> None:
        text = (
            "<stdlib>/asyncio/events.py:N: RuntimeWarning: coroutine 'save' was never awaited\n"
            "  self._context.run(self._callback, *self._args)\n"
            "RuntimeWarning: Enable tracemalloc to get the object allocation traceback\n"
        )
        expected = [
            ("RuntimeWarning", "coroutine 'save' was never awaited"),
            ("RuntimeWarning", "Enable tracemalloc to get the object allocation traceback"),
        ]
        self.assertEqual(shown(text), expected)
        self.assertEqual(shown("", text), expected)

    def test_margin_of_pytest(self) -> None:
        text = (
            "    async def test_price():\n"
            ">       await price()\n"
            "E       RuntimeError: Event loop is closed\n"
            "E       assert 3 == 4\n"
            "E       Failed: async def functions are not natively supported.\n"
            "E       You need a plugin.\n"
            "\n"
            "test_prices.py:9: RuntimeError\n"
            "FAILED test_prices.py::test_price - RuntimeError: Event loop is closed\n"
        )
        self.assertEqual(shown("", text), [("RuntimeError", "Event loop is closed")])
        self.assertEqual(shown("", "E   KeyError: 'tea'\n"), [("KeyError", "'tea'")])

    def test_types(self) -> None:
        self.assertTrue(same_type("TimeoutError", "asyncio.exceptions.TimeoutError"))
        self.assertTrue(same_type(None, None))
        self.assertTrue(same_type("ERROR", None))
        self.assertFalse(same_type("RuntimeError", None))
        self.assertFalse(same_type("RuntimeError", "ValueError"))
        self.assertFalse(same_type(None, "ValueError"))
