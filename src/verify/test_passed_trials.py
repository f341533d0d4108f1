"""What a test run may leave out."""

import tempfile
import unittest
from pathlib import Path

from content import Program, Subject
from interpreters import Interpreter
from passed_trials import PassedTrials


def interpreter(exact: str) -> Interpreter:
    return Interpreter("/usr/bin/python3", "3.14", exact, Path("/usr/lib/python3.14"), (3, 14))


class PassedTrialsTest(unittest.TestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        self.judge = self.folder / "judge.py"
        self.judge.write_text("strict = True\n")
        self.evidence = self.folder / "evidence.json"
        self.evidence.write_text("{}")
        self.program = Program(self.folder / "wrong.py", "wrong", [], ("3.14",))
        self.subject = Subject("causes", "nested-run", [("wrong.py", b"print(1)\n")], [self.program])
        self.interpreter = interpreter("3.14.8")

    def open(self) -> PassedTrials:
        return PassedTrials(self.folder / ".cache/passed.json", [self.judge])

    def key(self, passed: PassedTrials) -> str:
        return passed.key(self.subject, self.program, self.interpreter, self.evidence)

    def pass_once(self) -> None:
        passed = self.open()
        passed.add(self.key(passed))
        passed.save(whole=True)

    def test_an_unchanged_trial_is_left_out_in_every_later_run(self) -> None:
        self.pass_once()
        for _ in range(2):
            passed = self.open()
            self.assertTrue(passed.has(self.key(passed)))
            passed.save(whole=True)

    def test_a_change_of_anything_that_it_depends_on_runs_it_again(self) -> None:
        self.pass_once()
        for change in (
            lambda: self.subject.inputs.append(("expected.json", b"{}")),
            lambda: self.evidence.write_text('{"format": 1}'),
            lambda: self.judge.write_text("strict = False\n"),
            lambda: setattr(self, "interpreter", interpreter("3.14.9")),
        ):
            before = self.key(self.open())
            change()
            passed = self.open()
            self.assertNotEqual(self.key(passed), before)
            self.assertFalse(passed.has(self.key(passed)))

    def test_a_run_of_some_keeps_the_others_and_a_whole_run_drops_what_it_did_not_see(self) -> None:
        self.pass_once()
        key = self.key(self.open())
        self.open().save(whole=False)
        self.assertTrue(self.open().has(key))
        self.open().save(whole=True)
        self.assertFalse(self.open().has(key))

    def test_a_damaged_list_leaves_nothing_out(self) -> None:
        self.pass_once()
        (self.folder / ".cache/passed.json").write_text("{")
        passed = self.open()
        self.assertFalse(passed.has(self.key(passed)))


if __name__ == "__main__":
    unittest.main()
