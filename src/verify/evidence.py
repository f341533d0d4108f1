"""Reads, merges and writes the evidence files; the one and only writer of content/evidence."""

import hashlib
import json
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

EVIDENCE_FORMAT = 1


def hash_inputs(inputs: Iterable[tuple[str, bytes]]) -> str:
    """Hashes the input files: a line with the format, then each file's name, NUL, bytes, NUL in name order."""
    digest = hashlib.sha256(f"asyncio-error-index evidence {EVIDENCE_FORMAT}\n".encode())
    for name, data in sorted(inputs):
        digest.update(name.encode() + b"\0" + data + b"\0")
    return digest.hexdigest()


def read_evidence(path: Path) -> dict[str, Any] | None:
    """Gives the recorded evidence, or None when there is none that can be read."""
    try:
        data = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError):
        return None
    return data if isinstance(data, dict) and data.get("format") == EVIDENCE_FORMAT else None


def result_of(results: list[dict[str, Any]], exact: str) -> dict[str, Any] | None:
    """Gives the entry of an evidence list that names the exact version."""
    return next((entry for entry in results if exact in entry["versions"]), None)


def merge_results(kept: list[dict[str, Any]], fresh: dict[str, dict[str, Any]]) -> list[dict[str, Any]]:
    """Joins recorded entries with fresh ones by exact version (the fresh one wins) and stores equal ones once.

    The entry of the newest version comes last.
    """
    by_version = {
        version: {key: value for key, value in entry.items() if key != "versions"}
        for entry in kept
        for version in entry["versions"]
    } | fresh
    groups: dict[str, dict[str, Any]] = {}
    for version in sorted(by_version, key=version_order):
        body = by_version[version]
        group = groups.setdefault(json.dumps(body, sort_keys=True), {"versions": [], **body})
        group["versions"].append(version)
    return sorted(groups.values(), key=lambda group: version_order(group["versions"][-1]))


def merge_observed(kept: list[dict[str, Any]], fresh: dict[str, list[dict[str, Any]]]) -> list[dict[str, Any]]:
    """Joins recorded observations with fresh ones (exact version to what was proven), each stored once."""
    groups: dict[str, dict[str, Any]] = {}
    for entry in kept:
        key = json.dumps(entry["observation"], sort_keys=True)
        versions = {version for version in entry["versions"] if version not in fresh}
        groups.setdefault(key, {"versions": set(), **entry})["versions"] = versions
    for version, observations in fresh.items():
        for observation in observations:
            key = json.dumps(observation, sort_keys=True)
            group = groups.setdefault(key, {"versions": set(), "observation": observation})
            group["versions"].add(version)
    return [
        {
            "versions": sorted(group["versions"], key=version_order),
            "observation": group["observation"],
        }
        for _, group in sorted(groups.items())
        if group["versions"]
    ]


def version_order(version: str) -> tuple[int, int, int, bool, str]:
    """A sort key for exact versions such as 3.13.0 and 3.15.0rc1."""
    found = re.match(r"(\d+)\.(\d+)\.(\d+)(.*)", version)
    if found is None:
        return (0, 0, 0, False, version)
    rest = found[4].rstrip("+")
    return (int(found[1]), int(found[2]), int(found[3]), rest == "", rest)


def format_evidence(hash: str, programs: dict[str, dict[str, Any]]) -> str:
    """Gives the text of an evidence file."""
    body = {
        "format": EVIDENCE_FORMAT,
        "hash": hash,
        "programs": {name: programs[name] for name in sorted(programs)},
    }
    return json.dumps(body, indent=2, ensure_ascii=False) + "\n"


def write_if_changed(path: Path, text: str) -> bool:
    """Writes the file unless it holds `text` already; tells whether it wrote. Raises OSError when it cannot."""
    if path.exists() and path.read_text("utf-8") == text:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    partial = path.with_suffix(".partial")
    partial.write_text(text, "utf-8")
    partial.replace(path)
    return True
