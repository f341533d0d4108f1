"""What `python -m asyncio_errors` does."""

import json
import unittest

import built_module
from test_hooks import run

# isort: split
from interpreters import find_interpreters

PROGRAM = """\
import asyncio, os, pickle, sys
class Order: pass
assert pickle.loads(pickle.dumps(Order)) is Order
assert sys.modules["__main__"].__dict__ is globals() and __spec__ is None and __package__ is None
print(__name__, __file__ == os.path.abspath(sys.argv[0]), sys.argv, sys.path[0] == os.path.dirname(__file__))
"""
LOG = """\
2026-01-05 10:00:01 ERROR shop: order 7 failed
RuntimeError: Event loop is closed
2026-01-05 10:00:02 ERROR asyncio: Task exception was never retrieved
E   RuntimeError: Event loop is closed
    | asyncio.exceptions.CancelledError
"""


class TestCommand(unittest.TestCase):
    """Runs on each version what takes no time, the rest on the oldest."""

    def setUp(self) -> None:
        self.pythons = [interpreter.path for interpreter in find_interpreters([])]
        self.folder = built_module.folder()

    def command(self, *arguments: str, stdin: str = "") -> tuple[int, str, str]:
        done = run(self.pythons[0], "-m", "asyncio_errors", *arguments, stdin=stdin)
        return done.returncode, done.stdout, done.stderr

    def test_runs_a_program_as_python_does(self) -> None:
        (self.folder / "sub").mkdir(exist_ok=True)
        for ending in ("", "sys.exit(3)", "sys.exit('no')", "raise SystemExit", "os._exit(4)", "{}['tea']", "if:"):
            (self.folder / "sub/app.py").write_text(PROGRAM + ending, "utf-8")
            for python in (self.pythons[0], self.pythons[-1]):
                plain = run(python, "sub/app.py", "-x", "y z")
                linked = run(python, "-m", "asyncio_errors", "sub/app.py", "-x", "y z")
                with self.subTest(f"{ending} {python}"):
                    self.assertEqual(
                        (linked.returncode, linked.stdout, linked.stderr),
                        (plain.returncode, plain.stdout, plain.stderr),
                    )

    def test_a_whole_stack_shows_the_runner_and_install_shows_nothing(self) -> None:
        program = "import traceback\nprint(len(traceback.extract_stack()))\n"
        (self.folder / "stack.py").write_text(program, "utf-8")
        installed = "import asyncio_errors; asyncio_errors.install()\n" + program
        (self.folder / "installed.py").write_text(installed, "utf-8")
        self.assertGreater(int(self.command("stack.py")[1]), 1)
        self.assertEqual(run(self.pythons[0], "installed.py").stdout, "1\n")

    def test_is_clean_in_development_mode(self) -> None:
        (self.folder / "dev.py").write_text("import asyncio\nasyncio.run(asyncio.sleep(0))\nprint('done')\n", "utf-8")
        for python in self.pythons:
            done = run(python, "-X", "dev", "-W", "error", "-m", "asyncio_errors", "dev.py")
            self.assertEqual((done.returncode, done.stdout, done.stderr), (0, "done\n", ""))

    def test_a_pool_of_processes_finds_the_program(self) -> None:
        program = (
            "import concurrent.futures as c, multiprocessing as m\n"
            "def double(n): return 2 * n\n"
            "if __name__ == '__main__':\n"
            "    with c.ProcessPoolExecutor(1, m.get_context('spawn')) as pool: print(list(pool.map(double, [1, 2])))\n"
        )
        (self.folder / "pool.py").write_text(program, "utf-8")
        self.assertEqual(self.command("pool.py"), (0, "[2, 4]\n", ""))

    def test_reads_a_long_log(self) -> None:
        log = "2026-01-05 INFO shop: tea is sold, order 7\n" * 50_000
        code, out, _ = self.command(stdin=log + "RuntimeError: Event loop is closed\n")
        self.assertEqual((code, out.splitlines()[0]), (0, "50001: RuntimeError: Event loop is closed"))

    def test_an_interrupt_ends_it_as_python_ends(self) -> None:
        program = "import os, signal\nos.kill(os.getpid(), signal.SIGINT)\nprint('not reached')\n"
        (self.folder / "interrupted.py").write_text(program, "utf-8")
        for python in self.pythons:
            self.assertEqual(
                run(python, "-m", "asyncio_errors", "interrupted.py").returncode,
                run(python, "interrupted.py").returncode,
            )

    def test_lists_what_a_log_holds(self) -> None:
        code, out, err = self.command(stdin=LOG)
        shown = [line for line in out.splitlines() if not line.startswith(" ")]
        self.assertEqual((code, err), (0, ""))
        self.assertEqual(shown[0], "2: RuntimeError: Event loop is closed (and 1 more)")
        self.assertEqual([line.partition(":")[0] for line in shown], ["2", "3", "5"])
        self.assertIn("    event-loop-is-closed (python -m asyncio_errors --explain event-loop-is-closed)\n", out)

    def test_says_that_a_log_holds_nothing(self) -> None:
        self.assertEqual(
            self.command(stdin="KeyError: 'tea'\n"),
            (1, "", "asyncio_errors: the text holds no message that has a page.\n"),
        )

    def test_explains_each_page(self) -> None:
        program = (
            "import asyncio_errors as e, contextlib, io, json, re\n"
            "pages = json.loads(e.PAGES); told = {}\n"
            "for name in [*pages['errors'], *pages['causes']]:\n"
            "    with contextlib.redirect_stdout(io.StringIO()) as text: assert e._explain(name) == 0\n"
            "    told[name] = text.getvalue()\n"
            "print(json.dumps(told))"
        )
        told = json.loads(run(self.pythons[0], "-c", program).stdout)
        self.assertEqual(
            {path.stem for path in (built_module.ROOT / "content/errors").glob("*.mdx")} - set(told), set()
        )
        for text in told.values():
            self.assertTrue(text.strip())
        nested = told["asyncio-run-cannot-be-called"]
        correct = (built_module.ROOT / "content/causes/nested-run/correct.py").read_text("utf-8")
        for word in ("Sign:", "Check:", "Fix:", *(f"    {line}" for line in correct.splitlines() if line)):
            self.assertIn(word, nested)

    def test_says_which_names_are_near(self) -> None:
        code, out, err = self.command("--explain", "event-loop-closed")
        self.assertEqual((code, out), (2, ""))
        self.assertRegex(err, r"^asyncio_errors: 'event-loop-closed' is no page; near are event-loop-is-closed.*\.\n$")

    def test_says_how_it_is_used(self) -> None:
        code, out, _ = self.command("--help")
        self.assertEqual(code, 0)
        self.assertIn("python -m asyncio_errors app.py", out)
        self.assertIn("ASYNCIO_ERRORS=0", out)
        code, out, err = self.command("--explian", "x")
        self.assertEqual(
            (code, out, err), (2, "", "asyncio_errors: --explian is not understood; --help tells what is.\n")
        )
        code, out, err = self.command("nothing.py")
        self.assertEqual((code, err), (2, "asyncio_errors: nothing.py cannot be read: No such file or directory.\n"))

    def test_names_addresses_where_the_site_has_one(self) -> None:
        folder = built_module.folder("https://example.org")
        program = "import asyncio\nloop = asyncio.new_event_loop()\nloop.close()\nloop.call_soon(print)\n"
        (folder / "app.py").write_text(program, "utf-8")
        done = run(self.pythons[0], "-m", "asyncio_errors", "app.py", folder=str(folder))
        self.assertEqual(
            done.stderr.splitlines()[-1], "asyncio Error Index: https://example.org/errors/event-loop-is-closed/"
        )
        text = run(
            self.pythons[0], "-m", "asyncio_errors", "--explain", "event-loop-is-closed", folder=str(folder)
        ).stdout
        self.assertTrue(text.endswith("\nhttps://example.org/errors/event-loop-is-closed/\n"))


if __name__ == "__main__":
    unittest.main()
