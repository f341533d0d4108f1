"""Environments made by a pip that is only played: no test needs a network."""

import contextlib
import io
import json
import shutil
import sys
import tempfile
import unittest
from pathlib import Path
from unittest.mock import patch

import environments
from content import Subject, read_subjects
from environments import NO_NETWORK, Environment, EnvironmentMaker, read_outcome
from harness import run_harness
from interpreters import ask
from options import Options
from requirements import check_requirements

PYTHON = ask(sys.executable)
HASH = "--hash=sha256:" + "0a" * 32

OFFLINE = """\
WARNING: Retrying (Retry(total=0)) after connection broken by 'NewConnectionError("Connection refused")': /simple/a/
ERROR: Could not find a version that satisfies the requirement a==1 (from versions: none)
ERROR: No matching distribution found for a==1
"""
NO_WHEEL = """\
ERROR: Could not find a version that satisfies the requirement a==1 (from versions: 2, 3)
ERROR: No matching distribution found for a==1
"""
NO_PAGE = """\
  Could not fetch URL https://example.org/simple/a/: 404 Client Error: Not Found - skipping
ERROR: Could not find a version that satisfies the requirement a==1 (from versions: none)
ERROR: No matching distribution found for a==1
"""
BAD_HASH = """\
ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE.
    a==1 from a-1.whl:
        Expected sha256 00
"""


UNPINNED = """\
ERROR: These do not:
    b>=1 from b.whl
Exception information:
"""

WRONG = """\
import sys
try:
    import a_package
    pass
except ImportError:
    print("no package")
print(sys.prefix != sys.base_prefix)
"""


class RequirementsTest(unittest.TestCase):
    def test_a_lock(self) -> None:
        for text in (
            f"a==1 {HASH}\n",
            f"# of what\n\na.b-c==1.0rc1 \\\n    {HASH} \\\n    {HASH}\n    # via d\nd==2 {HASH}",
            f'a==1 ; python_version < "3.11" {HASH}',
        ):
            with self.subTest(text):
                self.assertIsNone(check_requirements(text))

    def test_what_is_not_pinned_is_named_with_its_line(self) -> None:
        for wrong in ("a", "a==1", f"a>=1 {HASH}", f"a==1.* {HASH}", f"-r other.txt {HASH}", "a==1 --hash=sha256:0a"):
            with self.subTest(wrong):
                said = check_requirements(f"b==1 \\\n    {HASH}\n{wrong}\n")
                self.assertIn(f"line 3: `{wrong.split(' --hash')[0]}` is not pinned", said or "")

    def test_an_empty_file(self) -> None:
        self.assertIn("lists no package", check_requirements("# nothing\n") or "")


class OutcomeTest(unittest.TestCase):
    def test_each(self) -> None:
        self.assertEqual(read_outcome("p", 0, OFFLINE), Environment(python="p"))
        self.assertEqual(read_outcome("p", 1, NO_WHEEL), Environment(no_wheel="a==1"))
        self.assertEqual(read_outcome("p", 1, OFFLINE), Environment(problem=NO_NETWORK))
        self.assertIn("no page of a==1", read_outcome("p", 1, NO_PAGE).problem or "")
        self.assertIn("no hash listed for a==1", read_outcome("p", 1, BAD_HASH).problem or "")
        self.assertEqual(read_outcome("p", 1, UNPINNED).problem, "pip says: These do not: b>=1 from b.whl")
        self.assertEqual(read_outcome("p", 2, "").problem, "pip says: nothing")


class PlayedPip:
    """Plays venv and pip; `answer` is what an installation of a cause's lock gives."""

    def __init__(self, answer: tuple[int, str] = (0, ""), *, has_pip: bool = True) -> None:
        self.answer = answer
        self.has_pip = has_pip
        self.installed: list[str] = []

    def __call__(self, command: list[str]) -> tuple[int, str]:
        if "venv" in command:
            python = Path(command[-1], "bin/python")
            python.parent.mkdir(parents=True)
            python.symlink_to(command[0])
            Path(command[-1], "pyvenv.cfg").write_text(f"home = {Path(command[0]).parent}\n", "utf-8")
        if "--version" in command:
            return (0, "pip") if self.has_pip else (1, "No module named pip")
        if "install" in command and "--target" not in command:
            self.installed.append(command[0])
            return self.answer
        return 0, ""


class Folder(unittest.TestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = Path(folder.name)
        self.lock = self.root / "content/causes/pair/requirements.txt"
        self.lock.parent.mkdir(parents=True)
        self.lock.write_text(f"a==1 {HASH}\n", "utf-8")


class MakerTest(Folder):
    def make(self, pip: PlayedPip) -> Environment:
        assert PYTHON is not None
        maker = EnvironmentMaker(self.root / "made", [PYTHON], run=pip)
        with contextlib.redirect_stderr(io.StringIO()):
            first = maker.make(self.lock, PYTHON)
            self.assertEqual(maker.make(self.lock, PYTHON), first)
        return first

    def test_made_once_and_kept_while_the_lock_is_the_same(self) -> None:
        pip = PlayedPip()
        first = self.make(pip)
        self.assertEqual(pip.installed, [first.python])
        self.assertEqual(self.make(pip), first)
        self.assertEqual(len(pip.installed), 1)
        self.lock.write_text(f"a==2 {HASH}\n", "utf-8")
        self.assertNotEqual(self.make(pip).python, first.python)

    def test_an_environment_whose_interpreter_is_gone_is_made_again(self) -> None:
        pip = PlayedPip()
        Path(self.make(pip).python or "").unlink()
        self.make(pip)
        self.assertEqual(len(pip.installed), 2)

    def test_a_missing_wheel_is_kept_and_another_problem_is_not(self) -> None:
        offline = PlayedPip((1, OFFLINE))
        self.assertEqual(self.make(offline).problem, NO_NETWORK)
        pip = PlayedPip((1, NO_WHEEL))
        self.assertEqual(self.make(pip).no_wheel, "a==1")
        self.assertEqual(self.make(offline).no_wheel, "a==1")
        self.assertEqual((len(offline.installed), len(pip.installed)), (1, 1))

    def test_equal_locks_share_an_environment_and_each_is_made_once(self) -> None:
        twin = self.lock.with_name("twin.txt")
        twin.write_bytes(self.lock.read_bytes())
        pip = PlayedPip()
        assert PYTHON is not None
        maker = EnvironmentMaker(self.root / "made", [PYTHON], run=pip)
        with contextlib.redirect_stderr(io.StringIO()):
            maker.make_all([self.lock, twin])
        self.assertEqual(maker.make(twin, PYTHON), maker.make(self.lock, PYTHON))
        self.assertEqual(len(pip.installed), 1)

    def test_no_pip(self) -> None:
        self.assertIn("has pip; install pip", self.make(PlayedPip(has_pip=False)).problem or "")

    def test_a_folder_that_cannot_be_made(self) -> None:
        (self.root / "made").write_text("a file in the way", "utf-8")
        self.assertIn("make the folder writable", self.make(PlayedPip()).problem or "")

    def test_a_command_that_does_not_start(self) -> None:
        self.assertEqual(environments.run_command(["/no/such/python"])[0], 1)


class HarnessFolder(Folder):
    def run_it(self, pip: PlayedPip, record: bool = False, needs_all: bool = False) -> tuple[int, str]:
        # Each run begins as on a fresh machine.
        shutil.rmtree(self.root / ".cache", ignore_errors=True)
        said = io.StringIO()
        with (
            patch("session.find_interpreters", return_value=[PYTHON]),
            patch("session.RECORD_TIMES", 1),
            patch("harness.missing_minors", return_value=[]),
            patch("environments.EnvironmentMaker.__init__.__kwdefaults__", {"run": pip}),
            contextlib.redirect_stdout(said),
            contextlib.redirect_stderr(said),
        ):
            return run_harness(Options(root=self.root, record=record, needs_all=needs_all)), said.getvalue()


class PairTest(HarnessFolder):
    def setUp(self) -> None:
        super().setUp()
        folder = self.lock.parent
        (folder / "wrong.py").write_text(WRONG, "utf-8")
        (folder / "correct.py").write_text(WRONG.replace("    import a_package", "    # import a_package"), "utf-8")
        wrong = {"exit": 0, "stdout": ["no package", "True"], "messages": []}
        expected = {"wrong": [wrong], "correct": {"exit": 0, "stdout": ["True"]}}
        (folder / "expected.json").write_text(json.dumps(expected), "utf-8")

    def test_imports_of_others_are_allowed_and_the_environment_runs_the_programs(self) -> None:
        pip = PlayedPip()
        status, said = self.run_it(pip, record=True)
        self.assertEqual(status, 0, said)
        self.assertIn("2 passed, 0 failed", said)
        self.assertIn("/.cache/environments/", pip.installed[0])

    def test_no_wheel_is_a_named_cell_and_no_failure(self) -> None:
        assert PYTHON is not None
        self.run_it(PlayedPip(), record=True)
        status, said = self.run_it(PlayedPip((1, NO_WHEEL)), needs_all=True)
        self.assertEqual(status, 0, said)
        self.assertIn("0 passed, 0 failed, 12 not run", said)
        self.assertEqual(said.count("  no wheel  "), 2, said)
        self.assertIn(
            f"not run, no wheel of a==1 for {PYTHON.minor}: causes/pair correct.py, causes/pair wrong.py", said
        )

    def test_without_a_network_the_rest_passes_and_fails_where_all_are_needed(self) -> None:
        assert PYTHON is not None
        self.run_it(PlayedPip(), record=True)
        offline = PlayedPip((1, OFFLINE))
        sentence = f"causes/pair: its environment could not be made for {PYTHON.exact}: {NO_NETWORK}."
        status, said = self.run_it(offline, needs_all=True)
        self.assertEqual((status, sentence in said), (1, True), said)
        status, said = self.run_it(offline)
        self.assertEqual((status, f"note: {sentence}" in said), (0, True), said)
        self.assertIn(f"not run, no environment for {PYTHON.minor}", said)
        self.assertEqual(self.run_it(offline, record=True)[0], 1)

    def test_nothing_to_record(self) -> None:
        status, said = self.run_it(PlayedPip((1, NO_WHEEL)), record=True)
        self.assertEqual(status, 1)
        self.assertIn("pair.json: not written, because no version found here has a wheel", said)

    def test_a_loose_lock_is_a_sentence(self) -> None:
        self.lock.write_text("a\n", "utf-8")
        said = self.run_it(PlayedPip())[1]
        self.assertIn("content/causes/pair/requirements.txt: line 1: `a` is not pinned", said)


class ClaimTest(HarnessFolder):
    def setUp(self) -> None:
        super().setUp()
        claims = self.root / "content/claims"
        claims.mkdir()
        folder = self.lock.parent
        self.lock = self.lock.rename(claims / "said.requirements.txt")
        folder.rmdir()
        (claims / "said.py").write_text(WRONG, "utf-8")
        runs = {"runs": [{"exit": 0, "stdout": ["no package", "True"]}]}
        (claims / "said.json").write_text(json.dumps(runs), "utf-8")

    def test_its_environment_runs_it_and_a_changed_lock_makes_the_evidence_stale(self) -> None:
        pip = PlayedPip()
        status, said = self.run_it(pip, record=True)
        self.assertEqual(status, 0, said)
        self.assertIn("/.cache/environments/", pip.installed[0])
        self.lock.write_text(f"a==2 {HASH}\n", "utf-8")
        status, said = self.run_it(PlayedPip())
        self.assertEqual(status, 1)
        self.assertIn("claims/said: evidence is stale", said)

    def test_the_lock_is_an_input_under_its_own_name(self) -> None:
        (subject,) = read_subjects(self.root)
        assert isinstance(subject, Subject)
        self.assertEqual([name for name, _ in subject.inputs], ["said.py", "said.requirements.txt", "runs"])

    def test_no_wheel_is_a_named_cell_and_no_failure(self) -> None:
        self.run_it(PlayedPip(), record=True)
        status, said = self.run_it(PlayedPip((1, NO_WHEEL)), needs_all=True)
        self.assertEqual(status, 0, said)
        self.assertIn("claims/said said.py", said)
        self.assertEqual(said.count("  no wheel  "), 1, said)

    def test_a_loose_lock_is_a_sentence(self) -> None:
        self.lock.write_text("a\n", "utf-8")
        said = self.run_it(PlayedPip())[1]
        self.assertIn("content/claims/said.requirements.txt: line 1: `a` is not pinned", said)

    def test_without_a_lock_only_the_standard_library_is_imported(self) -> None:
        self.lock.unlink()
        said = self.run_it(PlayedPip())[1]
        self.assertIn("imports a_package, which is not in the standard library; pin it in said.requirements.txt", said)
