import unittest
from typing import Any

from content import Case, Message
from expectations import judge_case, judge_correct, judge_dev, judge_show, look_swapped, without_slow_steps
from run_program import Run
from template import parse_template

ALL = ("3.10", "3.11", "3.12")


def message(id: str, type: str | None, template: str, versions: tuple[str, ...] = ALL) -> Message:
    return Message(id, type, parse_template(template), versions, {"kind": "run"}, f"content/messages/{id}.json")


MESSAGES = {
    m.id: m
    for m in (
        message("closed", "RuntimeError", "Event loop is closed"),
        message("never", "RuntimeWarning", "coroutine '{name}' was never awaited"),
        message("pending", None, "Task was destroyed but it is pending!", ("3.12",)),
    )
}

CLOSED = 'Traceback (most recent call last):\n  File "wrong.py", line 3, in main\nRuntimeError: Event loop is closed\n'


def case(**more: Any) -> Case:
    return Case(**{"versions": None, "exit": 1, "stdout": None, "messages": ["closed"], "observations": [], **more})


class JudgeCaseTest(unittest.TestCase):
    def judge(self, stderr: str, minor: str = "3.12", **more: Any) -> str:
        return "; ".join(judge_case(Run(1, "out\n", stderr), case(**more), minor, MESSAGES))

    def test_fits(self) -> None:
        self.assertEqual(self.judge(CLOSED), "")
        self.assertEqual(self.judge(CLOSED, stdout=["out"]), "")

    def test_exit_and_stdout(self) -> None:
        self.assertEqual(self.judge(CLOSED, exit=0), "ends with exit code 1 instead of exit code 0")
        self.assertIn("instead of ['other']", self.judge(CLOSED, stdout=["other"]))

    def test_a_listed_message_is_missing(self) -> None:
        self.assertEqual(self.judge(""), "does not show the listed message closed")

    def test_a_shown_message_is_not_listed(self) -> None:
        self.assertIn("the message closed", self.judge(CLOSED, messages=[]))

    def test_a_line_that_no_message_fits(self) -> None:
        self.assertIn("ValueError: x", self.judge(CLOSED + "ValueError: x\n"))
        self.assertIn("no message's type", self.judge(CLOSED.replace("RuntimeError:", "ValueError:")))

    def test_a_message_of_other_versions(self) -> None:
        text = CLOSED + "Task was destroyed but it is pending!\n"
        listed = ["closed", "pending"]
        self.assertEqual(self.judge(text, messages=listed), "")
        self.assertIn("do not name 3.10", self.judge(text, "3.10", messages=listed))

    def test_an_unknown_message(self) -> None:
        self.assertIn("which content/messages does not have", self.judge(CLOSED, messages=["closed", "gone"]))

    def test_two_messages_fit_one_line(self) -> None:
        both = {**MESSAGES, "twin": message("twin", "RuntimeError", "Event loop is {state}")}
        failures = judge_case(Run(1, "", CLOSED), case(), "3.12", both)
        self.assertIn("fits closed and twin", failures[0])


class OtherJudgesTest(unittest.TestCase):
    def test_correct(self) -> None:
        right = case(exit=0, stdout=["done"], messages=[])
        self.assertEqual(judge_correct(Run(0, "done\n", ""), right), [])
        self.assertEqual(len(judge_correct(Run(0, "done\n", CLOSED), right)), 1)
        self.assertEqual(len(judge_correct(Run("timeout", "", ""), right)), 2)

    def test_dev_is_silent_but_for_slow_steps(self) -> None:
        slow = "Executing <Task finished> took N seconds\n"
        right = case(exit=0, stdout=["done"], messages=[])
        self.assertEqual(without_slow_steps(slow + "rest\n"), "rest\n")
        self.assertEqual(judge_dev(Run(0, "done\n", ""), right), [])
        self.assertEqual(len(judge_dev(Run(0, "done\n", "rest\n"), right)), 1)

    def test_show(self) -> None:
        pending = MESSAGES["pending"]
        shown = Run(0, "", "Task was destroyed but it is pending!\ntask: <Task>\n")
        self.assertEqual(judge_show(shown, pending, "3.12", MESSAGES), [])
        self.assertEqual(len(judge_show(shown, pending, "3.11", MESSAGES)), 1)
        self.assertEqual(len(judge_show(Run(0, "", ""), pending, "3.12", MESSAGES)), 1)
        self.assertEqual(judge_show(Run(0, "", ""), pending, "3.11", MESSAGES), [])

    def test_swapped(self) -> None:
        right = case(exit=0, stdout=["done"], messages=[])
        self.assertTrue(look_swapped({"exit": 0, "stdout": "done\n", "stderr": ""}, right))
        self.assertFalse(look_swapped({"exit": 1, "stdout": "done\n", "stderr": ""}, right))
