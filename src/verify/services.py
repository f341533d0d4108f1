"""The servers that programs ask for: each is started once for a run of the harness, on loopback, and told to them."""

import json
import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

# Where get-servers.sh puts what it fetches.
_FETCHED = Path(__file__).resolve().parents[2] / ".cache/servers/bin"
_GUARD = Path(__file__).with_name("guard.py")
_READY = b"ready to accept connections"
_STARTS_WITHIN = 60.0
# Longer than any run of the harness.
_LONGEST = 7200.0

# Takes the paths of the server's programs, its folder and its port.
Command = Callable[[dict[str, str], Path, int], list[str]]


@dataclass(frozen=True)
class Server:
    """A kind of server: the files that it needs, its commands, and the variable that tells programs its address."""

    programs: tuple[str, ...]
    variable: str
    address: str
    command: Command
    steps: tuple[Command, ...] = ()
    stop: signal.Signals = signal.SIGTERM
    # Whether it refuses to run as root.
    never_root: bool = False


def _redis(programs: dict[str, str], folder: Path, port: int) -> list[str]:
    options = {"bind": "127.0.0.1", "port": str(port), "dir": str(folder), "save": "", "maxmemory": "64mb"}
    return [programs["redis-server"], *(part for name, value in options.items() for part in (f"--{name}", value))]


def _initdb(programs: dict[str, str], folder: Path, port: int) -> list[str]:
    options = ("--auth=trust", "--encoding=UTF8", "--no-locale", "--no-sync")
    return [programs["initdb"], "-D", str(folder / "data"), "-U", "postgres", *options]


def _postgres(programs: dict[str, str], folder: Path, port: int) -> list[str]:
    settings = ("listen_addresses=127.0.0.1", "unix_socket_directories=", "fsync=off", "autovacuum=off", "jit=off")
    options = [part for setting in settings for part in ("-c", setting)]
    return [programs["postgres"], "-D", str(folder / "data"), "-p", str(port), *options]


REDIS = Server(("redis-server",), "REDIS_URL", "redis://127.0.0.1:{port}", _redis)
SERVERS = {
    "postgresql": Server(
        ("postgres", "initdb"),
        "DATABASE_URL",
        "postgresql://postgres@127.0.0.1:{port}/postgres",
        _postgres,
        steps=(_initdb,),
        stop=signal.SIGQUIT,
        never_root=True,
    ),
    "redis": REDIS,
}


def candidate_folders(server: Server) -> list[Path]:
    """Gives the folders in which the server's programs may be, the fetched ones first."""
    installed = newest_first(Path("/usr/lib/postgresql").glob("*/bin")) if server.never_root else []
    on_path = [Path(folder) for folder in os.environ.get("PATH", "").split(os.pathsep) if folder]
    return [_FETCHED, *installed, *on_path]


def newest_first(folders: Iterable[Path]) -> list[Path]:
    """Orders folders such as /usr/lib/postgresql/17/bin by their version."""
    return sorted(folders, key=lambda path: [int(n) for n in path.parent.name.split(".") if n.isdigit()], reverse=True)


def find_programs(server: Server, folders: list[Path]) -> dict[str, str] | None:
    """Gives the path of each of the server's programs, from the first folder that has all of them."""
    for folder in folders:
        paths = {name: str(folder / name) for name in server.programs}
        if all(os.access(path, os.X_OK) for path in paths.values()):
            return paths
    return None


def server_files() -> list[Path]:
    """Gives the programs of all servers that can be had here."""
    found = [find_programs(server, candidate_folders(server)) or {} for server in SERVERS.values()]
    return [Path(path) for programs in found for path in programs.values()]


@dataclass(frozen=True)
class _Running:
    guard: "subprocess.Popen[str]"
    folder: Path
    address: str


class Services:
    """The servers of one run of the harness: each is started at its first use and ended when the block is left."""

    def __init__(self) -> None:
        self._running: dict[str, _Running] = {}
        self._problems: dict[str, str] = {}

    def __enter__(self) -> "Services":
        return self

    def __exit__(self, *exc: object) -> None:
        # A guard ends when its standard input closes.
        for running in self._running.values():
            _end(running.guard)

    def variables(self, names: tuple[str, ...]) -> dict[str, str]:
        """Gives the environment variables that hold the addresses of these servers; starts those that do not run."""
        for name in names:
            self._start(name)
        return {SERVERS[name].variable: self._running[name].address for name in names if name in self._running}

    def problem(self, names: tuple[str, ...]) -> str | None:
        """Gives why one of these servers cannot be had; None when all run."""
        self.variables(names)
        return next((self._problems[name] for name in names if name in self._problems), None)

    def folders(self) -> list[Path]:
        """Gives the folder of each running server."""
        return [running.folder for running in self._running.values()]

    def guards(self) -> list[int]:
        """Gives the process id of each running server's guard."""
        return [running.guard.pid for running in self._running.values()]

    def _start(self, name: str) -> None:
        if name in self._running or name in self._problems:
            return
        server = SERVERS[name]
        programs = find_programs(server, candidate_folders(server))
        if programs is None:
            self._problems[name] = f"{server.programs[0]} was not found; `npm run servers` fetches it"
            return
        running = _start(server, programs)
        if _gets_ready(running):
            self._running[name] = running
        else:
            said = " ".join(_end(running.guard).split()) or f"it was not ready after {_STARTS_WITHIN:.0f} seconds"
            self._problems[name] = f"{server.programs[0]} does not start: {said}"


def _start(server: Server, programs: dict[str, str]) -> _Running:
    folder, port = Path(tempfile.mkdtemp(prefix="asyncio-index-server-")), _free_port()
    told = {
        "folder": str(folder),
        "steps": [step(programs, folder, port) for step in server.steps],
        "server": server.command(programs, folder, port),
        "user": "nobody" if server.never_root and os.geteuid() == 0 else None,
        "stop": int(server.stop),
        "seconds": _LONGEST,
    }
    guard = subprocess.Popen(
        [sys.executable, "-I", str(_GUARD), json.dumps(told)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    return _Running(guard, folder, server.address.format(port=port))


def _gets_ready(running: _Running) -> bool:
    end, log = time.monotonic() + _STARTS_WITHIN, running.folder / "log"
    while running.guard.poll() is None and time.monotonic() < end:
        if log.exists() and _READY in log.read_bytes().lower():
            return True
        time.sleep(0.02)
    return False


def _end(guard: "subprocess.Popen[str]") -> str:
    """Ends a guard and gives what it said."""
    try:
        return guard.communicate(timeout=30)[0]
    except subprocess.TimeoutExpired:
        guard.kill()
        return ""


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port: int = taken.getsockname()[1]
        return port
