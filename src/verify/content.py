"""Reads what the harness needs of content/: causes, messages, claims, and what each says its programs must do."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from interpreters import MINORS
from requirements import check_requirements
from services import SERVERS
from template import Template, parse_template


class ContentError(Exception):
    """One sentence that names the file, the field and what to do."""


@dataclass(frozen=True)
class Case:
    """What a program must show on `versions` (None: on all that no other case names)."""

    versions: tuple[str, ...] | None
    exit: int | str
    stdout: list[str] | None
    messages: list[str]
    observations: list[dict[str, Any]]


@dataclass(frozen=True)
class Program:
    """One program: `role` is wrong, correct, show or claim; `minors` are the versions that it is run on."""

    path: Path
    role: str
    cases: list[Case]
    minors: tuple[str, ...]
    limit: float | None = None

    def case_for(self, minor: str) -> Case | None:
        """Gives the case that names `minor`, else the one without versions."""
        named = [case for case in self.cases if case.versions is not None and minor in case.versions]
        others = [case for case in self.cases if case.versions is None]
        return next(iter(named + others), None)


@dataclass(frozen=True)
class Message:
    """One published wording."""

    id: str
    type: str | None
    template: Template
    versions: tuple[str, ...]
    provenance: dict[str, Any]
    file: str


@dataclass
class Subject:
    """A cause, message or claim: what is hashed, run and recorded together. `kind` is causes, messages or claims."""

    kind: str
    slug: str
    inputs: list[tuple[str, bytes]]
    programs: list[Program]
    # Reason why nothing is run, where there is one.
    not_run: str | None = None
    large_change: bool = False
    # Whether a page draws what the loop did in its programs.
    timeline: bool = False
    # The lock of its third-party packages, where it needs any.
    requirements: Path | None = None
    # The servers that its programs need.
    services: tuple[str, ...] = ()
    problems: list[str] = field(default_factory=list)

    @property
    def name(self) -> str:
        return f"{self.kind}/{self.slug}"


def read_messages(root: Path) -> dict[str, Message]:
    """Gives every published message by id."""
    messages = {}
    for path in sorted((root / "content/messages").glob("*.json")):
        file = path.relative_to(root).as_posix()
        data = _read_object(path, file)
        template, kind = _field(data, "template", str, file), data.get("type")
        if kind is not None and not isinstance(kind, str):
            raise ContentError(f"{file}: type is not a text or null; write the exception's name.")
        messages[path.stem] = Message(
            id=path.stem,
            type=kind,
            template=parse_template(template),
            versions=_versions(data, file, needed=True) or (),
            provenance=_field(data, "provenance", dict, file),
            file=file,
        )
    return messages


def read_subjects(root: Path) -> Iterator[Subject | ContentError]:
    """Gives every cause, message and claim in name order; an unreadable one as its sentence."""
    content = root / "content"
    sources = [
        *((_read_cause, path) for path in sorted((content / "causes").glob("*/"))),
        *((_read_show, path) for path in sorted((content / "messages").glob("*.show.py"))),
        *((_read_claim, path) for path in sorted((content / "claims").glob("*.py"))),
    ]
    for read, path in sources:
        try:
            yield read(root, path)
        except ContentError as problem:
            yield problem


def _read_cause(root: Path, folder: Path) -> Subject:
    file = (folder / "expected.json").relative_to(root).as_posix()
    page = _frontmatter(folder / "index.mdx")
    if not (folder / "expected.json").exists():
        reason = page.get("noPair", "it has no expected.json yet")
        return Subject("causes", folder.name, [], [], not_run=reason)
    data = _read_object(folder / "expected.json", file)
    for name in ("wrong.py", "correct.py"):
        if not (folder / name).exists():
            raise ContentError(f"{folder.relative_to(root).as_posix()}: has no {name}; write it.")
    limit = _limit(data, file)
    correct = _case(_field(data, "correct", dict, file), f"{file}: correct")
    if not correct.stdout:
        raise ContentError(f"{file}: correct.stdout is empty; list what the program prints.")
    wrong = _cases(data, "wrong", file)
    requires = page.get("requires", MINORS[0])
    if requires not in MINORS:
        raise ContentError(f"{folder.name}/index.mdx: requires {requires!r} is not a version 3.10-3.15.")
    newer = MINORS[MINORS.index(requires) :]
    older = MINORS[: MINORS.index(requires)]
    programs = [
        Program(folder / "correct.py", "correct", [correct], newer, limit),
        Program(folder / "wrong.py", "wrong", wrong, MINORS, limit),
    ]
    if (folder / "correct-3.10.py").exists():
        programs.append(Program(folder / "correct-3.10.py", "correct", [correct], older, limit))
    requirements = _requirements(root, folder / "requirements.txt")
    inputs = [*folder.glob("*.py"), folder / "expected.json", *([requirements] if requirements else [])]
    return Subject(
        "causes",
        folder.name,
        [(path.name, path.read_bytes()) for path in inputs],
        programs,
        large_change="largeChange" in page,
        timeline=page.get("timeline") == "true",
        requirements=requirements,
        services=_services(data, file),
    )


def _requirements(root: Path, path: Path) -> Path | None:
    if not path.exists():
        return None
    file = path.relative_to(root).as_posix()
    try:
        problem = check_requirements(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise ContentError(f"{file}: is not readable text ({error}).") from None
    if problem:
        raise ContentError(f"{file}: {problem}")
    return path


def _read_show(root: Path, path: Path) -> Subject:
    name = path.name.removesuffix(".show.py")
    if not path.with_name(f"{name}.json").exists():
        raise ContentError(f"content/messages/{path.name}: has no {name}.json beside it; write it.")
    return Subject(
        "messages",
        name,
        [(path.name, path.read_bytes())],
        [Program(path, "show", [], MINORS)],
    )


def _read_claim(root: Path, path: Path) -> Subject:
    file = f"content/claims/{path.stem}.json"
    if not (root / file).exists():
        raise ContentError(f"content/claims/{path.name}: has no {path.stem}.json beside it; write it.")
    data = _read_object(root / file, file)
    cases = [Case(c.versions, c.exit, c.stdout or [], c.messages, []) for c in _cases(data, "runs", file)]
    minors = tuple(m for m in MINORS if any(c.versions is None or m in c.versions for c in cases))
    runs = json.dumps(data["runs"], sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    requirements, services = _requirements(root, path.with_suffix(".requirements.txt")), _services(data, file)
    files = [path, *([requirements] if requirements else [])]
    inputs = [*((file.name, file.read_bytes()) for file in files), ("runs", runs.encode())]
    if services:
        inputs.append(("services", json.dumps(services, separators=(",", ":")).encode()))
    programs = [Program(path, "claim", cases, minors, _limit(data, file))]
    return Subject(
        "claims",
        path.stem,
        inputs,
        programs,
        timeline=data.get("timeline") is True,
        requirements=requirements,
        services=services,
    )


def _limit(data: dict[str, Any], file: str) -> float | None:
    if "seconds" not in data:
        return None
    seconds = _field(data, "seconds", dict, file)
    return float(_field(seconds, "limit", (int, float), f"{file}: seconds"))


def _services(data: dict[str, Any], file: str) -> tuple[str, ...]:
    """Gives the servers that `services` names, in its order; none when it is left out."""
    if "services" not in data:
        return ()
    names = _field(data, "services", list, file)
    for name in names:
        if name not in SERVERS:
            raise ContentError(f"{file}: services names {name!r}; known are {' and '.join(sorted(SERVERS))}.")
    return tuple(names)


def _cases(data: dict[str, Any], key: str, file: str) -> list[Case]:
    listed = _field(data, key, list, file)
    if not listed:
        raise ContentError(f"{file}: {key} is empty; say what the program shows.")
    return [_case(entry, f"{file}: {key}[{i}]") for i, entry in enumerate(listed)]


def _case(data: Any, where: str) -> Case:
    if not isinstance(data, dict):
        raise ContentError(f"{where} is not an object.")
    for key in ("stdout", "messages", "observations"):
        if not isinstance(data.get(key, []), list):
            raise ContentError(f"{where}.{key} is not a list.")
    code = data.get("exit")
    if not isinstance(code, int) and code != "timeout":
        raise ContentError(f'{where}.exit is not a number or "timeout".')
    return Case(
        versions=_versions(data, where, needed=False),
        exit=code,
        stdout=data.get("stdout"),
        messages=data.get("messages", []),
        observations=data.get("observations", []),
    )


def _versions(data: dict[str, Any], where: str, *, needed: bool) -> tuple[str, ...] | None:
    versions = data.get("versions")
    if versions is None and not needed:
        return None
    if not isinstance(versions, list) or not versions or any(v not in MINORS for v in versions):
        raise ContentError(f"{where}: versions is not a list of 3.10-3.15.")
    return tuple(versions)


def _read_object(path: Path, file: str) -> dict[str, Any]:
    try:
        data = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as problem:
        raise ContentError(f"{file}: is not readable JSON ({problem}).") from None
    if not isinstance(data, dict):
        raise ContentError(f"{file}: is not a JSON object.")
    return data


def _field(data: dict[str, Any], key: str, kind: type | tuple[type, ...], file: str) -> Any:
    if not isinstance(data.get(key), kind):
        raise ContentError(f"{file}: {key} is missing or of the wrong kind.")
    return data[key]


def _frontmatter(page: Path) -> dict[str, str]:
    """Gives the plain `key: value` lines of a page's frontmatter; a page that is not written yet has none."""
    if not page.exists():
        return {}
    parts = page.read_text("utf-8").split("---", 2)
    if len(parts) < 3:
        return {}
    found = re.findall(r"^(\w+):[ \t]*(\S.*?)[ \t]*$", parts[1], flags=re.MULTILINE)
    return {key: value.strip("'\"") for key, value in found}
