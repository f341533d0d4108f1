"""Judges made-up traces, for the cases that a program shows only by chance."""

import unittest
from typing import Any

from observations import prove


def step(start: float, end: float, **calls: float) -> dict[str, Any]:
    made = [{"coroutine": "work", "call": name, "seconds": seconds} for name, seconds in calls.items()]
    return {"start": start, "end": end, "calls": made}


HELD = {"kind": "held", "coroutine": "work", "call": "sleep", "seconds": 1.0}
LATE = {"kind": "late", "coroutine": "beat", "seconds": 1.0}


class ObservationsTest(unittest.TestCase):
    def proves(self, observation: dict[str, Any], **trace: Any) -> bool:
        return prove(observation, {"ended": "exit", "steps": [], "late": [], "coroutines": [], **trace}) is None

    def test_held_needs_most_of_the_time_and_of_the_step(self) -> None:
        self.assertTrue(self.proves(HELD, steps=[step(0, 1, sleep=1)]))
        self.assertTrue(self.proves(HELD, steps=[step(0, 0.9, sleep=0.85)]))
        self.assertFalse(self.proves(HELD, steps=[step(0, 0.7, sleep=0.7)]))
        self.assertFalse(self.proves(HELD, steps=[step(0, 3, sleep=1)]))
        self.assertFalse(self.proves(HELD))

    def test_late_needs_a_held_loop(self) -> None:
        timer = {"coroutine": "beat", "due": 1.0, "ran": 2.0}
        self.assertTrue(self.proves(LATE, late=[timer], steps=[step(0, 1.95)]))
        self.assertTrue(self.proves(LATE, late=[timer], steps=[step(1, 1.5), step(1.5, 2)]))
        self.assertFalse(self.proves(LATE, late=[timer], steps=[step(0, 1.2)]))
        self.assertFalse(self.proves(LATE, late=[timer]))
        self.assertFalse(self.proves(LATE, late=[{**timer, "ran": 1.5}], steps=[step(0, 2)]))

    def test_idle_names_every_task_that_waits_for_no_other(self) -> None:
        idle = {"kind": "idle", "tasks": {"job": "Lock.acquire"}}
        job = {"coroutine": "job", "awaits": "Lock.acquire", "line": 3}
        main = {"coroutine": "main", "awaits": "gather", "line": 9}
        self.assertTrue(self.proves(idle, ended="idle", tasks=[job, job, main]))
        self.assertFalse(self.proves(idle, ended="limit", tasks=[job, main]))
        self.assertFalse(self.proves(idle, ended="idle", tasks=[main]))
        self.assertFalse(self.proves(idle, ended="idle", tasks=[job, {**main, "awaits": "Event.wait"}]))
        self.assertFalse(self.proves(idle, ended="idle", tasks=[job, {**job, "awaits": "Queue.get"}]))

    def test_sequential_needs_each_name_and_no_overlap(self) -> None:
        sequential = {"kind": "sequential", "coroutines": ["a", "b"]}
        first, second = {"coroutine": "a", "start": 0, "end": 1}, {"coroutine": "b", "start": 1, "end": 2}
        self.assertTrue(self.proves(sequential, coroutines=[first, second]))
        self.assertFalse(self.proves(sequential, coroutines=[first, {**second, "start": 0.5}]))
        self.assertFalse(self.proves(sequential, coroutines=[first, {**second, "coroutine": "a"}]))

    def test_spin_needs_turns_without_a_pause(self) -> None:
        spin = {"kind": "spin", "coroutine": "work"}
        busy = {"ended": "limit", "resumed": {"work": 5000}, "selects": 5000, "busySelects": 4999}
        self.assertTrue(self.proves(spin, **busy))
        self.assertFalse(self.proves(spin, **{**busy, "ended": "exit"}))
        self.assertFalse(self.proves(spin, **{**busy, "busySelects": 100}))
        self.assertFalse(self.proves(spin, **{**busy, "resumed": {"work": 5}}))

    def test_an_unknown_kind(self) -> None:
        self.assertEqual(prove({"kind": "guess"}, {}), "names the observation kind guess, which does not exist")
