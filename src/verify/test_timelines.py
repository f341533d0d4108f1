"""What the harness does with traces: judges a run under the recorder, and writes and checks the files."""

import json
import sys
import tempfile
import unittest
from pathlib import Path
from typing import Any
from unittest.mock import patch

import timelines
from content import Case, Program, Subject
from evidence import hash_inputs
from interpreters import ask
from run_program import Run
from timelines import format_timeline, judge_recorded, record_timeline, timeline_path, timeline_problem

PYTHON = ask(sys.executable)
LANE = {"kind": "task", "name": "main", "created": 0.0, "steps": [{"from": 0.0, "to": 1.0}]}


def trace(length: float = 1.0, **more: Any) -> dict[str, Any]:
    return {"python": "3.14.8", "length": length, "ended": "exit", "lanes": [LANE], **more}


def ran(given: dict[str, Any] | None, stdout: str = "a\n", exit: int | str = 0) -> Run:
    return Run(exit, stdout, "", None if given is None else json.dumps(given))


class JudgeTest(unittest.TestCase):
    plain = Run(0, "a\n", "")

    def test_a_run_that_gives_the_same_passes(self) -> None:
        self.assertEqual(judge_recorded(ran(trace()), self.plain), [])

    def test_what_differs_is_said(self) -> None:
        for run, said in (
            (ran(None), "wrote nothing"),
            (ran(trace(lanes=[])), "saw no task"),
            (ran(trace(), stdout="b\n"), "another stdout"),
            (ran(trace(), exit=1), "ends with 1 under the recorder, plainly with 0"),
        ):
            (failure,) = judge_recorded(run, self.plain)
            self.assertIn(said, failure)

    def test_a_program_that_was_ended_has_no_exit_code(self) -> None:
        run = ran(trace(ended="idle"), exit=-9)
        self.assertEqual(judge_recorded(run, Run("timeout", "a\n", "")), [])


class FileTest(unittest.TestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = Path(folder.name)
        case = Case(None, 0, None, [], [])
        programs = [Program(Path(name), "wrong", [case], ("3.14",)) for name in ("wrong.py", "correct-3.10.py")]
        self.subject = Subject("causes", "slow", [("wrong.py", b"x")], programs, timeline=True)
        self.path = timeline_path(self.root, self.subject)

    def record(self, lengths: list[float]) -> bool:
        assert PYTHON is not None
        python = type(PYTHON)(PYTHON.path, "3.14", "3.14.8", PYTHON.stdlib, PYTHON.order)
        made = [ran(trace(length)) for length in lengths]
        with patch.object(timelines, "record_run", side_effect=made):
            return record_timeline(self.root, self.subject, python, None)

    def test_the_run_of_median_length_is_kept_and_the_file_left_while_it_is_fresh(self) -> None:
        self.assertTrue(self.record([5, 1, 9, 3, 7]))
        data = json.loads(self.path.read_text("utf-8"))
        self.assertEqual(data["inputs"], hash_inputs(self.subject.inputs))
        self.assertEqual({name: one["length"] for name, one in data["programs"].items()}, {"wrong.py": 5})
        self.assertFalse(self.record([]))
        self.subject.inputs.append(("correct.py", b"y"))
        self.assertTrue(self.record([2, 2, 2, 2, 2]))

    def test_missing_stale_and_left_over_files_are_named(self) -> None:
        self.assertIn("is missing or stale", timeline_problem(self.root, self.subject) or "")
        self.record([1, 1, 1, 1, 1])
        self.assertIsNone(timeline_problem(self.root, self.subject))
        self.subject.timeline = False
        self.assertIn("has no `timeline`; delete the file", timeline_problem(self.root, self.subject) or "")

    def test_the_text_is_the_json_that_it_was_made_from(self) -> None:
        programs = {"wrong.py": trace(), "correct.py": trace(2.0)}
        self.assertEqual(json.loads(format_timeline("abc", programs)), {"inputs": "abc", "programs": programs})

    def test_those_of_a_claim_have_a_folder(self) -> None:
        path = timeline_path(self.root, Subject("claims", "often", [], []))
        self.assertEqual(path, self.root / "content/evidence/timelines/claims/often.json")


if __name__ == "__main__":
    unittest.main()
