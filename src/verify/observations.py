"""Decides from a trace of the probe whether an observation of expected.json is proven.

Each proof gives None when the trace shows the observation, else what the trace shows instead. No proof rests on how
long something took by the clock alone: times are only compared with times of the same run.
"""

from collections import defaultdict
from collections.abc import Callable
from itertools import combinations
from typing import Any

Trace = dict[str, Any]
Observation = dict[str, Any]

# A step or call must cover this part of the stated time, and of the time that it is blamed for.
ENOUGH = 0.8
# A coroutine that came round this often without one pause of the loop spins.
SPINS = 1000


def prove(observation: Observation, trace: Trace) -> str | None:
    """Gives None when the trace proves the observation, else a sentence for the report."""
    kind = str(observation.get("kind"))
    proof = _PROOFS.get(kind)
    if proof is None:
        return f"names the observation kind {kind}, which does not exist"
    reason = proof(observation, trace)
    return None if reason is None else f"does not show `{kind}`: {reason}"


def _idle(observation: Observation, trace: Trace) -> str | None:
    if trace["ended"] != "idle":
        return f"the loop never slept for ever; the run ended by {trace['ended']}"
    seen: dict[str, set[str]] = defaultdict(set)
    for task in trace["tasks"]:
        seen[task["coroutine"]].add(task["awaits"])
    awaited = {name: " or ".join(sorted(values)) for name, values in seen.items()}
    listed = observation["tasks"]
    # Who only waits for other tasks says nothing new and may be left out.
    unlisted = [awaits for name, awaits in awaited.items() if name not in listed]
    if all(awaited.get(name) == awaits for name, awaits in listed.items()) and all(map(_is_for_tasks, unlisted)):
        return None
    return f"the waiting tasks are {awaited}"


def _is_for_tasks(awaits: str) -> bool:
    return awaits in ("gather", "asyncio.wait", "TaskGroup.__aexit__") or awaits.startswith("task ")


def _held(observation: Observation, trace: Trace) -> str | None:
    least = ENOUGH * observation["seconds"]
    longest: dict[str, Any] | None = None
    for step in trace["steps"]:
        length = step["end"] - step["start"]
        for call in step["calls"]:
            if longest is None or call["seconds"] > longest["seconds"]:
                longest = call
            is_meant = (call["coroutine"], call["call"]) == (observation["coroutine"], observation["call"])
            if is_meant and call["seconds"] >= max(least, ENOUGH * length):
                return None
    if longest is None:
        return "no step of the loop was long"
    return f"the longest call is {longest['call']} in {longest['coroutine']}, {longest['seconds']:.3f} s"


def _late(observation: Observation, trace: Trace) -> str | None:
    worst = 0.0
    for timer in trace["late"]:
        if timer["coroutine"] != observation["coroutine"]:
            continue
        lateness = timer["ran"] - timer["due"]
        held = sum(
            max(0.0, min(step["end"], timer["ran"]) - max(step["start"], timer["due"])) for step in trace["steps"]
        )
        if lateness >= observation["seconds"] and held >= ENOUGH * lateness:
            return None
        worst = max(worst, lateness)
    return f"no timer of {observation['coroutine']} was that late because of held steps; the latest by {worst:.3f} s"


def _sequential(observation: Observation, trace: Trace) -> str | None:
    names = observation["coroutines"]
    spans = [span for span in trace["coroutines"] if span["coroutine"] in names]
    if len(spans) < 2 or {span["coroutine"] for span in spans} != set(names):
        return f"of {names} the run started {[span['coroutine'] for span in spans]}"
    for one, other in combinations(spans, 2):
        if one["start"] < other["end"] and other["start"] < one["end"]:
            return f"{one['coroutine']} and {other['coroutine']} overlap"
    return None


def _spin(observation: Observation, trace: Trace) -> str | None:
    turns = trace["resumed"].get(observation["coroutine"], 0)
    if trace["ended"] != "limit":
        return f"the run ended by {trace['ended']}"
    if turns < SPINS or trace["busySelects"] < ENOUGH * trace["selects"]:
        busy = f"{trace['busySelects']} of {trace['selects']}"
        return f"{observation['coroutine']} ran {turns} times, and {busy} turns of the loop did not pause"
    return None


def _thread(observation: Observation, trace: Trace) -> str | None:
    if trace["ended"] != "limit":
        return f"the run ended by {trace['ended']}"
    is_inside = observation["call"] in trace["open"]
    return None if is_inside else f"the loop's thread was inside {trace['open']}"


def _left(observation: Observation, trace: Trace) -> str | None:
    if trace["ended"] != "exit":
        return f"the run ended by {trace['ended']}"
    return None if trace["left"][observation["what"]] else f"alive at exit: {trace['left']}"


def _lost(observation: Observation, trace: Trace) -> str | None:
    is_lost = observation["coroutine"] in trace["lost"]
    return None if is_lost else f"the tasks collected before they were done are {trace['lost']}"


_PROOFS: dict[str, Callable[[Observation, Trace], str | None]] = {
    "idle": _idle,
    "held": _held,
    "late": _late,
    "sequential": _sequential,
    "spin": _spin,
    "thread": _thread,
    "left": _left,
    "lost": _lost,
}
