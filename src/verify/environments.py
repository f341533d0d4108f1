"""Makes the environments of causes and claims that need third-party packages, or says why one cannot be made."""

import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass
from pathlib import Path

from interpreters import Interpreter

# Older releases of pip do not run on the newest CPython, and newer CPythons may have none.
PIP_LOCK = Path(__file__).with_name("requirements-pip.txt")
NO_NETWORK = "no network; connect and run again"

_STAMP = "complete.json"
_LONGEST_RUN = 300.0
# Installations wait for the network and the disk as much as for the processor.
_AT_A_TIME = 3
# Twice verbose, pip tells which page of the index it could not read.
_INSTALL = (
    *("install", "-vv", "--no-input", "--disable-pip-version-check"),
    *("--retries", "2", "--timeout", "15"),
    *("--require-hashes", "--only-binary", ":all:"),
)
_CONNECTION = re.compile(r"connection broken by|NewConnectionError|connection error:|Read timed out|Network is unreach")
_NO_WHEEL = re.compile(r"No matching distribution found for (\S+)")
_OTHER_HASH = re.compile(r"DO NOT MATCH THE HASHES.*\n +(\S+)")
_NO_PAGE = re.compile(r"Could not fetch URL .*\(from versions: none\)", re.DOTALL)

# Takes a command, gives its exit code and what it printed.
Runner = Callable[[list[str]], tuple[int, str]]


@dataclass(frozen=True)
class Environment:
    """A lock installed for one interpreter: its `python`, or why there is none.

    `no_wheel` is the package that has no wheel for the version; `problem` is any other reason.
    """

    python: str | None = None
    no_wheel: str | None = None
    problem: str | None = None


def run_command(command: list[str]) -> tuple[int, str]:
    """Runs a command for at most five minutes; gives its exit code and what it printed on both streams."""
    try:
        done = subprocess.run(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            timeout=_LONGEST_RUN,
        )
    except subprocess.TimeoutExpired:
        return 1, f"ERROR: it took longer than {_LONGEST_RUN:.0f} seconds"
    except OSError as problem:
        return 1, f"ERROR: {problem.strerror}"
    return done.returncode, done.stdout.decode("utf-8", "replace")


class EnvironmentMaker:
    """Makes environments in `folder`, each once: one that an earlier run left there whole is kept."""

    def __init__(self, folder: Path, interpreters: list[Interpreter], *, run: Runner = run_command) -> None:
        self.folder = folder
        self.interpreters = interpreters
        self.run = run
        self._made: dict[Path, Environment] = {}
        self._offline = False

    def make(self, lock: Path, interpreter: Interpreter) -> Environment:
        """Gives the environment that holds exactly what `lock` lists."""
        folder = self.folder / f"{_digest(lock)}-{interpreter.exact}"
        base = os.path.realpath(interpreter.path)
        if folder not in self._made:
            self._made[folder] = _read_stamp(folder, base) or self._make(folder, lock, base)
        return self._made[folder]

    def make_all(self, locks: Iterable[Path]) -> None:
        """Makes the environment of each lock for each interpreter, several at a time; `make` then gives them."""
        wanted = {_digest(lock): lock for lock in locks}.values()
        jobs = [(lock, interpreter) for lock in wanted for interpreter in self.interpreters]
        # The first one fetches pip for all.
        for job in jobs[:1]:
            self.make(*job)
        with ThreadPoolExecutor(_AT_A_TIME) as pool:
            list(pool.map(lambda job: self.make(*job), jobs[1:]))

    def _make(self, folder: Path, lock: Path, base: str) -> Environment:
        if self._offline:
            return Environment(problem=NO_NETWORK)
        try:
            environment = self._install(folder, lock, base)
            if environment.problem is None:
                _write_stamp(folder, base, environment)
        except OSError as problem:
            return Environment(problem=f"{problem.strerror}: .cache/environments; make the folder writable")
        self._offline = environment.problem == NO_NETWORK
        return environment

    def _install(self, folder: Path, lock: Path, base: str) -> Environment:
        print(f"verify: making .cache/environments/{folder.name}", file=sys.stderr, flush=True)
        pip, problem = self._find_pip()
        if problem:
            return Environment(problem=problem)
        shutil.rmtree(folder, ignore_errors=True)
        code, said = self.run([base, "-I", "-m", "venv", "--without-pip", str(folder)])
        if code != 0:
            return Environment(problem=f"venv says: {_last_line(said)}")
        python = str(folder / "bin/python")
        return read_outcome(python, *self.run([python, "-I", str(pip), *_INSTALL, "-r", str(lock)]))

    def _find_pip(self) -> tuple[Path, str | None]:
        """Gives the pinned pip, fetched by whatever pip an interpreter has, and a reason when it cannot be had."""
        folder = self.folder / f"pip-{_digest(PIP_LOCK)}"
        if (folder / _STAMP).exists():
            return folder / "pip", None
        for interpreter in reversed(self.interpreters):
            if self.run([interpreter.path, "-I", "-m", "pip", "--version"])[0] != 0:
                continue
            shutil.rmtree(folder, ignore_errors=True)
            command = [interpreter.path, "-I", "-m", "pip", *_INSTALL, "--target", str(folder), "-r", str(PIP_LOCK)]
            outcome = read_outcome(interpreter.path, *self.run(command))
            if outcome.python:
                _write_stamp(folder, interpreter.path, outcome)
                return folder / "pip", None
            return folder, outcome.problem or f"there is no wheel of {outcome.no_wheel} for {interpreter.exact}"
        return folder, "no interpreter found here has pip; install pip for one of them"


def read_outcome(python: str, code: int, said: str) -> Environment:
    """Tells from pip's exit code and output what came of an installation into the environment of `python`."""
    if code == 0:
        return Environment(python=python)
    # pip without a network says too, at its end, that nothing matches.
    if _CONNECTION.search(said):
        return Environment(problem=NO_NETWORK)
    if found := _NO_WHEEL.search(said):
        if _NO_PAGE.search(said):
            return Environment(problem=f"the package index has no page of {found[1]}; correct the name or try again")
        return Environment(no_wheel=found[1])
    if found := _OTHER_HASH.search(said):
        return Environment(problem=f"no hash listed for {found[1]} is that of the wheel for this version")
    errors = re.findall(r"^ERROR: (.+(?:\n +\S.*)?)", said, flags=re.MULTILINE)
    return Environment(problem=f"pip says: {' '.join((errors[0] if errors else _last_line(said)).split())}")


def _last_line(said: str) -> str:
    return (said.strip().splitlines() or ["nothing"])[-1]


def _digest(lock: Path) -> str:
    return hashlib.sha256(lock.read_bytes()).hexdigest()[:12]


def _write_stamp(folder: Path, base: str, environment: Environment) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / _STAMP).write_text(json.dumps({"base": base, **asdict(environment)}), "utf-8")


def _read_stamp(folder: Path, base: str) -> Environment | None:
    """Gives what an earlier run made here with the same interpreter, while it is whole."""
    try:
        stamp = json.loads((folder / _STAMP).read_text("utf-8"))
    except (OSError, ValueError):
        return None
    kept = Environment(stamp.get("python"), stamp.get("no_wheel"))
    if stamp.get("base") != base or (kept.python and not os.path.exists(kept.python)):
        return None
    return kept
