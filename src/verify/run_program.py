"""Runs one program in a process group and an environment of its own."""

import contextlib
import os
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from interpreters import Interpreter
from normalise import normalise

USUAL_LIMIT = 10.0
# A program that is expected never to end is given this long.
TIMEOUT_LIMIT = 1.5

DEV_OPTIONS = (
    *("-X", "dev"),
    *("-W", "error::RuntimeWarning"),
    *("-W", "error::ResourceWarning"),
    *("-W", "error::DeprecationWarning:__main__"),
)


@dataclass(frozen=True)
class Run:
    """What one run gave, normalised; `exit` is "timeout" when it was ended at its time limit."""

    exit: int | str
    stdout: str
    stderr: str
    # What the probe or the recorder wrote, for a traced run.
    trace: str | None = None


def run_program(
    interpreter: Interpreter,
    program: Path,
    limit: float,
    options: tuple[str, ...] = (),
    variables: Mapping[str, str] | None = None,
) -> Run:
    """Runs `program` alone in an empty folder, at most `limit` seconds long, with `variables` in its environment."""
    return _run(interpreter, program, limit, options, None, variables)


def trace_program(
    interpreter: Interpreter,
    program: Path,
    limit: float,
    variables: Mapping[str, str] | None = None,
    watcher: str = "probe.py",
) -> Run:
    """Runs `program` under probe.py or recorder.py, which ends one that hangs after `limit` seconds."""
    return _run(interpreter, program, limit + 5, (), (watcher, limit), variables)


def _run(
    interpreter: Interpreter,
    program: Path,
    limit: float,
    options: tuple[str, ...],
    watched: tuple[str, float] | None,
    variables: Mapping[str, str] | None,
) -> Run:
    top = Path(tempfile.mkdtemp(prefix="asyncio-index-"))
    try:
        folder, home, trace = top / "program", top / "home", top / "trace.json"
        folder.mkdir()
        home.mkdir()
        shutil.copyfile(program, folder / program.name)
        command = [interpreter.path, *options, program.name]
        if watched is not None:
            watcher, own_limit = watched
            command[-1:] = [str(Path(__file__).with_name(watcher)), str(trace), str(own_limit), program.name]
        code, out, err = _communicate(command, folder, _environment(home) | dict(variables or {}), limit)
        return Run(
            code,
            normalise(out, str(folder)),
            normalise(err, str(folder)),
            trace.read_text("utf-8") if trace.exists() else None,
        )
    finally:
        shutil.rmtree(top, ignore_errors=True)


def _communicate(
    command: list[str], folder: Path, environment: dict[str, str], limit: float
) -> tuple[int | str, str, str]:
    # Output goes to files: a grandchild that keeps a pipe open cannot delay the end of a run.
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        process = subprocess.Popen(
            command,
            cwd=folder,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=err,
            start_new_session=True,
        )
        code: int | str
        try:
            code = process.wait(limit)
        except subprocess.TimeoutExpired:
            code = "timeout"
        finally:
            _kill_group(process)
        return code, _read(out), _read(err)


def _read(file: IO[bytes]) -> str:
    file.seek(0)
    return file.read().decode("utf-8", "backslashreplace")


def _kill_group(process: "subprocess.Popen[bytes]") -> None:
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def _environment(home: Path) -> dict[str, str]:
    return {
        "PATH": "/usr/local/bin:/usr/bin:/bin",
        "HOME": str(home),
        "TMPDIR": str(home),
        "LANG": "C.UTF-8",
        "LC_ALL": "C.UTF-8",
        "TZ": "UTC",
        "COLUMNS": "80",
        "TERM": "dumb",
        "NO_COLOR": "1",
        "PYTHON_COLORS": "0",
        "PYTHONHASHSEED": "0",
        "PYTHONUTF8": "1",
        # A program that is killed keeps what it printed.
        "PYTHONUNBUFFERED": "1",
        "PYTHONDONTWRITEBYTECODE": "1",
    }
