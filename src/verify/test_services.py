"""Servers that are only played: no test needs Redis or PostgreSQL."""

import contextlib
import io
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
import unittest
from pathlib import Path
from typing import Any
from unittest.mock import patch

import services
from content import ContentError, Subject, read_subjects
from harness import run_harness
from interpreters import ask
from options import Options
from services import REDIS, SERVERS, Services, find_programs

PYTHON = ask(sys.executable)

# Says that it is ready and then waits, in a child of its own as well.
PLAYED = """\
import os, subprocess, sys, time
print("Ready to accept connections", flush=True)
if len(sys.argv) > 1:
    open("child", "w").write(str(subprocess.Popen([sys.executable, __file__]).pid))
time.sleep(60)
"""
ASKS = """\
import os

NAME = "REDIS_URL"
print(os.environ.get(NAME, "none").startswith("redis://127.0.0.1:"))
"""


def program(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!{sys.executable}\n{text}", "utf-8")
    path.chmod(0o755)
    return path


def alive(pid: int) -> bool:
    """Whether the process is there and no zombie."""
    try:
        return Path(f"/proc/{pid}/stat").read_text("utf-8").rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def wait_until_gone(pid: int) -> bool:
    end = time.monotonic() + 20
    while alive(pid) and time.monotonic() < end:
        time.sleep(0.02)
    return not alive(pid)


def read_number(path: Path) -> int:
    """Waits for the number that a process writes into a file."""
    end = time.monotonic() + 20
    while not (text := path.read_text("utf-8") if path.exists() else "") and time.monotonic() < end:
        time.sleep(0.02)
    return int(text)


class Folder(unittest.TestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = Path(folder.name).resolve()

    def play(self, text: str = PLAYED) -> Path:
        bin = program(self.root / "bin/redis-server", text).parent
        mocked = patch.object(services, "candidate_folders", lambda server: [bin])
        mocked.start()
        self.addCleanup(mocked.stop)
        return bin


class FindTest(Folder):
    def test_all_programs_of_a_server_are_in_one_folder(self) -> None:
        program(self.root / "a/initdb", "")
        program(self.root / "b/initdb", "")
        program(self.root / "b/postgres", "")
        folders = [self.root / "none", self.root / "a", self.root / "b"]
        found = find_programs(SERVERS["postgresql"], folders)
        self.assertEqual(found, {name: str(self.root / "b" / name) for name in ("initdb", "postgres")})
        self.assertIsNone(find_programs(REDIS, folders))

    def test_links_keep_their_name_because_redis_goes_by_it(self) -> None:
        link = self.root / "bin/redis-server"
        link.parent.mkdir()
        link.symlink_to(program(self.root / "lib/redis-check-rdb", ""))
        self.assertEqual(find_programs(REDIS, [link.parent]), {"redis-server": str(link)})

    def test_newer_postgres_first(self) -> None:
        for version in ("9", "15", "17"):
            program(self.root / version / "bin/postgres", "")
        self.assertEqual(
            [path.parent.name for path in services.newest_first(self.root.glob("*/bin"))],
            ["17", "15", "9"],
        )

    def test_servers_keep_to_loopback(self) -> None:
        programs = {"redis-server": "r", "initdb": "i", "postgres": "p"}
        redis = REDIS.command(programs, Path("/t"), 40000)
        self.assertEqual(redis[redis.index("--bind") + 1], "127.0.0.1")
        postgres = SERVERS["postgresql"].command(programs, Path("/t"), 40000)
        self.assertIn("listen_addresses=127.0.0.1", postgres)


@unittest.skipUnless(Path("/proc/self/stat").exists(), "reads /proc")
class GuardTest(Folder):
    def test_a_server_is_started_once_and_ended(self) -> None:
        self.play()
        with Services() as running:
            first = running.variables(("redis",))
            self.assertRegex(first["REDIS_URL"], r"^redis://127\.0\.0\.1:\d+$")
            self.assertEqual(running.variables(("redis",)), first)
            self.assertIsNone(running.problem(("redis",)))
            folder, pid = running.folders()[0], running.guards()[0]
            self.assertTrue(folder.exists())
        self.assertTrue(wait_until_gone(pid))
        self.assertFalse(folder.exists())

    def test_a_server_that_is_not_there(self) -> None:
        with patch.object(services, "candidate_folders", lambda server: []), Services() as running:
            self.assertEqual(running.problem(("redis",)), "redis-server was not found; `npm run servers` fetches it")
            self.assertEqual(running.variables(("redis",)), {})
            self.assertIsNone(running.problem(()))

    def test_a_server_that_does_not_start(self) -> None:
        self.play("print('Fatal: no memory'); raise SystemExit(1)")
        with Services() as running:
            self.assertEqual(running.problem(("redis",)), "redis-server does not start: Fatal: no memory")

    def test_a_killed_harness_leaves_no_server(self) -> None:
        bin = self.play(PLAYED.replace("len(sys.argv) > 1", "'--port' in sys.argv"))
        code = (
            "import sys, time, services; from pathlib import Path\n"
            f"services.candidate_folders = lambda server: [Path({str(bin)!r})]\n"
            "running = services.Services(); running.variables(('redis',))\n"
            "print(running.folders()[0], running.guards()[0], flush=True); time.sleep(60)\n"
        )
        here = str(Path(__file__).parent)
        harness = subprocess.Popen(
            [sys.executable, "-c", code], cwd=here, env={**os.environ, "PYTHONPATH": here}, stdout=subprocess.PIPE
        )
        assert harness.stdout
        folder, guard = harness.stdout.readline().decode().split()
        child = read_number(Path(folder, "child"))
        os.kill(harness.pid, signal.SIGKILL)
        harness.communicate()
        self.assertTrue(wait_until_gone(int(guard)))
        self.assertTrue(wait_until_gone(child))
        self.assertFalse(Path(folder).exists())


class HarnessTest(Folder):
    def setUp(self) -> None:
        super().setUp()
        self.write("causes/pair/wrong.py", ASKS)
        self.write("causes/pair/correct.py", ASKS + "print('ok')\n")
        expected = {
            "wrong": [{"messages": [], "exit": 0, "stdout": ["True"]}],
            "correct": {"exit": 0, "stdout": ["True", "ok"]},
            "services": ["redis"],
        }
        self.write("causes/pair/expected.json", json.dumps(expected))
        (self.root / "content/messages").mkdir()

    def write(self, name: str, text: str) -> None:
        path = self.root / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")

    def run_it(self, **more: Any) -> tuple[int, str]:
        said = io.StringIO()
        with (
            patch("session.find_interpreters", return_value=[PYTHON]),
            patch("session.RECORD_TIMES", 1),
            patch("harness.missing_minors", return_value=[]),
            contextlib.redirect_stdout(said),
            contextlib.redirect_stderr(said),
        ):
            return run_harness(Options(root=self.root, **more)), said.getvalue()

    def test_programs_are_told_the_address(self) -> None:
        self.play()
        status, said = self.run_it(record=True)
        self.assertEqual(status, 0, said)
        self.assertIn("2 passed, 0 failed", said)

    def test_another_server_runs_again_what_passed_with_the_one_before(self) -> None:
        self.play()
        self.run_it(record=True)
        left_out = "passed before and unchanged, so not run again: 2"
        self.assertNotIn(left_out, self.run_it(changed=True)[1])
        self.assertIn(left_out, self.run_it(changed=True)[1])
        self.play(PLAYED + "# newer\n")
        status, said = self.run_it(changed=True)
        self.assertNotIn(left_out, said)
        self.assertIn("2 passed, 0 failed", said)

    def test_without_its_server_a_program_is_not_run(self) -> None:
        with patch.object(services, "candidate_folders", lambda server: []):
            status, said = self.run_it()
            self.assertIn("no server", said)
            self.assertIn("not run, redis-server was not found", said)
            self.assertIn("note: causes/pair: redis-server was not found", said)
            self.assertIn("0 passed, 0 failed", said)
            for needed in ({"needs_all": True}, {"record": True}):
                status, said = self.run_it(**needed)
                self.assertEqual(status, 1, said)
                self.assertIn("\ncauses/pair: redis-server was not found", f"\n{said}")

    def test_a_claim_that_needs_longer_says_so(self) -> None:
        self.write("claims/one.py", ASKS)
        self.write("claims/one.json", json.dumps({"runs": [{"exit": 0}], "seconds": {"limit": 20, "why": "slow"}}))
        self.assertEqual(self.claim().programs[0].limit, 20.0)

    def test_services_of_a_claim_are_part_of_what_is_hashed(self) -> None:
        self.write("claims/one.py", ASKS)
        runs = [{"exit": 0, "stdout": ["True"]}]
        self.write("claims/one.json", json.dumps({"runs": runs}))
        plain = self.claim()
        self.write("claims/one.json", json.dumps({"runs": runs, "services": ["redis"]}))
        served = self.claim()
        self.assertEqual((plain.services, served.services), ((), ("redis",)))
        self.assertEqual([name for name, _ in served.inputs], ["one.py", "runs", "services"])
        self.assertEqual(dict(served.inputs)["services"], b'["redis"]')
        self.assertEqual([name for name, _ in plain.inputs], ["one.py", "runs"])

    def claim(self) -> Subject:
        return next(s for s in read_subjects(self.root) if not isinstance(s, ContentError) and s.kind == "claims")

    def test_an_unknown_service_is_named(self) -> None:
        self.write("claims/one.py", ASKS)
        self.write("claims/one.json", json.dumps({"runs": [{"exit": 0}], "services": ["oracle"]}))
        problem = next(s for s in read_subjects(self.root) if isinstance(s, ContentError))
        self.assertEqual(
            str(problem), "content/claims/one.json: services names 'oracle'; known are postgresql and redis."
        )
