"""Keeps one server running until standard input closes, as it does too when the harness is killed.

Takes a JSON object: `folder` (removed at the end), `steps` (commands to run first), `server` (its command), `user`
(whose rights they get; null for one's own), `stop` (the signal by which the server ends at once), `seconds` (at most).
What they print goes to `log` in the folder; its last line is printed here when one of them ends by itself.
"""

import contextlib
import json
import os
import pwd
import select
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

_ENDS_WITHIN = 5.0


def main(told: dict[str, Any]) -> int:
    """Gives 0 when the guard ended the server, 1 when something else did."""
    folder = Path(told["folder"])
    try:
        if told["user"] is not None:
            os.chown(folder, pwd.getpwnam(told["user"]).pw_uid, -1)
        with open(folder / "log", "ab") as log:
            ended = any(_start(step, told, log).wait(told["seconds"]) for step in told["steps"])
            if not ended and _keep(_start(told["server"], told, log), told["stop"], told["seconds"]):
                return 0
        print(_last_line(folder / "log"))
    except (OSError, KeyError, subprocess.TimeoutExpired) as problem:
        print(problem)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return 1


def _start(command: list[str], told: dict[str, Any], log: Any) -> "subprocess.Popen[bytes]":
    rights: dict[str, Any] = {}
    if told["user"] is not None:
        rights = {"user": told["user"], "group": pwd.getpwnam(told["user"]).pw_gid, "extra_groups": []}
    return subprocess.Popen(
        command,
        cwd=told["folder"],
        env={"PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": told["folder"], "LC_ALL": "C", "TZ": "UTC"},
        stdin=subprocess.DEVNULL,
        stdout=log,
        stderr=log,
        start_new_session=True,
        **rights,
    )


def _keep(server: "subprocess.Popen[bytes]", stop: int, seconds: float) -> bool:
    """Ends the server's process group when standard input closes or the time is over; False when it ended before."""
    end = time.monotonic() + seconds
    while not select.select([sys.stdin], [], [], 0.1)[0] and time.monotonic() < end:
        if server.poll() is not None:
            return False
    server.send_signal(stop)
    with contextlib.suppress(subprocess.TimeoutExpired):
        server.wait(_ENDS_WITHIN)
    # What the server left, and itself where it did not obey.
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(server.pid, signal.SIGKILL)
    server.wait()
    return True


def _last_line(log: Path) -> str:
    return (log.read_text("utf-8", "replace").strip().splitlines() or ["it says nothing"])[-1]


if __name__ == "__main__":
    sys.exit(main(json.loads(sys.argv[1])))
