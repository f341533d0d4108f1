"""Runs the harness on small content trees, with the interpreter of the tests."""

import contextlib
import io
import json
import sys
import tempfile
import unittest
from pathlib import Path
from typing import Any
from unittest.mock import patch

from harness import run_harness
from interpreters import MINORS, ask
from options import Options, UsageError, read_options

PYTHON = ask(sys.executable)

WRONG = """\
import asyncio
async def main():
    print(asyncio.run(other()))
async def other():
    return "done"
asyncio.run(main())
"""
CORRECT = WRONG.replace("asyncio.run(other())", "await other()")
EXPECTED = {
    "wrong": [{"messages": ["nested", "never"], "exit": 1}],
    "correct": {"exit": 0, "stdout": ["done"]},
}
NESTED = "asyncio.run() cannot be called from a running event loop"


class HarnessTest(unittest.TestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = Path(folder.name)
        self.write("causes/pair/wrong.py", WRONG)
        self.write("causes/pair/correct.py", CORRECT)
        self.write("causes/pair/expected.json", EXPECTED)
        self.message("nested", "RuntimeError", NESTED)
        self.message("never", "RuntimeWarning", "coroutine '{name}' was never awaited")

    def write(self, name: str, data: Any) -> Path:
        path = self.root / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(data if isinstance(data, str) else json.dumps(data), "utf-8")
        return path

    def message(self, id: str, type: str, template: str, **more: Any) -> None:
        body = {"template": template, "type": type, "versions": list(MINORS), "provenance": {"kind": "run"}, **more}
        self.write(f"messages/{id}.json", body)

    def run_it(self, **more: Any) -> tuple[int, str]:
        said = io.StringIO()
        with (
            patch("session.find_interpreters", return_value=[PYTHON]),
            patch("session.RECORD_TIMES", 2),
            contextlib.redirect_stdout(said),
            contextlib.redirect_stderr(said),
        ):
            return run_harness(Options(root=self.root, **more)), said.getvalue()

    @property
    def evidence(self) -> Path:
        return self.root / "content/evidence/causes/pair.json"

    def test_record_then_verify(self) -> None:
        status, said = self.run_it()
        self.assertEqual(status, 1)
        self.assertIn("causes/pair: evidence is stale", said)
        status, said = self.run_it(record=True)
        self.assertEqual((status, self.evidence.exists()), (0, True), said)
        before = self.evidence.stat()
        self.assertEqual(self.run_it(record=True)[0], 0)
        self.assertEqual(self.evidence.stat().st_mtime_ns, before.st_mtime_ns)
        status, said = self.run_it()
        self.assertEqual(status, 0, said)
        self.assertIn("2 passed, 0 failed", said)

    def test_swapped_programs_are_refused(self) -> None:
        self.write("causes/pair/wrong.py", CORRECT)
        self.write("causes/pair/correct.py", WRONG)
        status, said = self.run_it(record=True)
        self.assertEqual(status, 1)
        self.assertIn("are the two swapped?", said)
        self.assertIn("content/evidence/causes/pair.json: not written", said)
        self.assertFalse(self.evidence.exists())

    def test_a_changed_character_fails(self) -> None:
        self.run_it(record=True)
        recorded = self.evidence.read_text("utf-8")
        self.evidence.write_text(recorded.replace("cannot be called", "cannot be celled"), "utf-8")
        status, said = self.run_it()
        self.assertEqual(status, 1)
        self.assertIn("causes/pair wrong.py on", said)
        self.assertIn("-RuntimeError: asyncio.run() cannot be celled", said)

    def test_a_changed_program_makes_evidence_stale(self) -> None:
        self.run_it(record=True)
        self.write("causes/pair/wrong.py", WRONG + "\n")
        status, said = self.run_it()
        self.assertEqual(status, 1)
        self.assertIn("causes/pair: evidence is stale", said)

    def test_a_program_that_differs_from_run_to_run_is_refused(self) -> None:
        self.write("claims/chance.py", "import os\n\n\nprint(os.urandom(8))\n")
        self.write("claims/chance.json", {"runs": [{"exit": 0}]})
        status, said = self.run_it(record=True, only=["chance"])
        self.assertEqual(status, 1)
        self.assertIn("gives different results in 2 runs", said)
        self.assertFalse((self.root / "content/evidence/claims").exists())

    def test_what_fails_once_is_run_again_alone_and_that_is_said(self) -> None:
        mark = self.root / "mark"
        program = (
            f"import pathlib\n\nmark = pathlib.Path({str(mark)!r})\nold = mark.exists()\nmark.touch()\nprint(old)\n"
        )
        self.write("claims/once.py", program)
        self.write("claims/once.json", {"runs": [{"exit": 0, "stdout": ["True"]}]})
        said = self.run_it(only=["once"])[1]
        self.assertIn("1 passed, 0 failed", said)
        self.assertIn("passed when run again alone; at first it prints ['False']", said)

    def test_a_program_that_notices_the_probe_fails(self) -> None:
        left = {"kind": "left", "what": "tasks"}
        wrong = WRONG + "import sys\nprint(sys.getprofile())\n"
        self.write("causes/pair/wrong.py", wrong.replace("asyncio.run(other())", "await other()"))
        case = {"messages": [], "exit": 0, "observations": [left]}
        self.write("causes/pair/expected.json", {**EXPECTED, "wrong": [case]})
        said = self.run_it()[1]
        self.assertIn("gives another exit code or stdout under the probe", said)
        self.assertIn("does not show `left`", said)

    def test_another_patch_release_is_a_note_and_a_missing_minor_fails_where_all_are_needed(self) -> None:
        assert PYTHON is not None
        self.run_it(record=True)
        recorded = self.evidence.read_text("utf-8")
        other = recorded.replace(PYTHON.exact, f"{PYTHON.minor}.99").replace("cannot be called", "cannot run")
        self.evidence.write_text(other, "utf-8")
        status, said = self.run_it()
        self.assertEqual(status, 0, said)
        self.assertIn(f"differs from {PYTHON.minor}.99", said)
        self.evidence.write_text(recorded.replace(PYTHON.exact, "3.9.1"), "utf-8")
        self.assertEqual(self.run_it()[0], 0)
        with patch("harness.missing_minors", return_value=[]):
            status, said = self.run_it(needs_all=True)
        self.assertEqual(status, 1)
        self.assertIn(f"has no evidence for {PYTHON.minor}", said)

    def test_missing_versions_are_named_and_fail_where_all_are_needed(self) -> None:
        status, said = self.run_it(needs_all=True)
        self.assertEqual(status, 1)
        missing = [minor for minor in MINORS if PYTHON is None or minor != PYTHON.minor]
        for minor in missing:
            self.assertIn(f"no CPython {minor} was found; `npm run pythons`", said)

    def test_programs_against_the_rules(self) -> None:
        long = "import numpy\n" + "# line\n" * 30 + CORRECT
        self.write("causes/pair/correct.py", long)
        said = self.run_it()[1]
        self.assertIn("correct.py has 37 lines", said)
        self.assertIn("correct.py imports numpy", said)
        self.assertIn("correct.py changes 32 lines of wrong.py", said)
        self.write("causes/pair/correct.py", WRONG)
        self.assertIn("wrong.py and correct.py do the same", self.run_it()[1])

    def test_bad_content_is_a_sentence(self) -> None:
        self.write("causes/pair/expected.json", {"wrong": [], "correct": {"exit": 0, "stdout": ["x"]}})
        self.assertIn("expected.json: wrong is empty", self.run_it()[1])
        self.write("causes/pair/expected.json", {**EXPECTED, "wrong": ["nested"]})
        self.assertIn("expected.json: wrong[0] is not an object", self.run_it()[1])
        self.write("causes/pair/expected.json", {**EXPECTED, "seconds": 3})
        self.assertIn("expected.json: seconds is missing or of the wrong kind", self.run_it()[1])
        self.write("causes/pair/expected.json", "{")
        self.assertIn("expected.json: is not readable JSON", self.run_it()[1])

    def test_a_quoted_source(self) -> None:
        source = {"kind": "source", "file": "Lib/asyncio/runners.py", "text": NESTED}
        self.message("nested", "RuntimeError", NESTED, provenance=source)
        self.assertNotIn("provenance", self.run_it()[1])
        self.message("nested", "RuntimeError", NESTED, provenance={**source, "text": "no such text"})
        self.assertIn("does not hold provenance.text", self.run_it()[1])
        self.message("nested", "RuntimeError", NESTED, provenance={**source, "file": "Modules/x.c"})
        self.assertIn("is not under Lib/", self.run_it()[1])

    def test_an_evidence_folder_that_cannot_be_written(self) -> None:
        self.write("evidence", "a file in the way")
        status, said = self.run_it(record=True)
        self.assertEqual(status, 1)
        self.assertIn("content/evidence/causes/pair.json: cannot be written", said)

    def test_a_newer_correct_program_is_not_run_on_older_versions(self) -> None:
        assert PYTHON is not None
        newest = MINORS[-1]
        self.write("causes/pair/index.mdx", f'---\ntitle: x\nrequires: "{newest}"\n---\n')
        self.write("causes/pair/correct-3.10.py", CORRECT)
        said = self.run_it()[1]
        if PYTHON.minor != newest:
            self.assertIn(f"not meant for {PYTHON.minor}: causes/pair correct.py", said)
            self.assertIn("2 passed", said)


class OptionsTest(unittest.TestCase):
    def test_refused(self) -> None:
        for arguments in (["--recrod"], ["--only"], ["pair"], ["--record=yes"], ["--root", "/no/such"]):
            with self.subTest(arguments), self.assertRaises(UsageError):
                read_options(arguments)

    def test_read(self) -> None:
        options = read_options(["--record", "--only", "a", "--only=b"])
        self.assertEqual((options.record, options.only), (True, ["a", "b"]))
