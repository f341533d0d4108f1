"""Runs the probe on small programs: on the interpreter of the tests, and the oldest and newest that are found."""

import json
import sys
import tempfile
import textwrap
import unittest
from pathlib import Path
from typing import Any

from interpreters import Interpreter, ask, find_interpreters
from observations import prove
from run_program import trace_program


def traces(source: str, limit: float = 5.0) -> list[dict[str, Any]]:
    """Traces a program on each interpreter under test."""
    with tempfile.TemporaryDirectory() as folder:
        program = Path(folder, "wrong.py")
        program.write_text(textwrap.dedent(source), "utf-8")
        return [json.loads(trace_program(python, program, limit).trace or "{}") for python in PYTHONS]


def _pythons() -> list[Interpreter]:
    found = find_interpreters([])
    own = ask(sys.executable)
    return list({i.exact: i for i in [*found[:1], *found[-1:], *([own] if own else [])]}.values())


PYTHONS = _pythons()

BLOCKED = """
    import asyncio, time
    async def beat():
        await asyncio.sleep(0.01)
    async def work():
        time.sleep(0.1)
    async def main():
        await asyncio.gather(beat(), work())
    asyncio.run(main())
    """

ASLEEP = """
    import asyncio
    async def first(lock, other):
        async with lock:
            await asyncio.sleep(0)
            async with other:
                pass
    async def main():
        a, b = asyncio.Lock(), asyncio.Lock()
        await asyncio.gather(first(a, b), first(b, a))
    asyncio.run(main())
    """


class ProbeTest(unittest.TestCase):
    def check(self, source: str, observation: dict[str, Any], refused: dict[str, Any], limit: float = 5.0) -> None:
        for trace in traces(source, limit):
            self.assertIsNone(prove(observation, trace))
            self.assertIsNotNone(prove({**observation, **refused}, trace))

    def test_idle(self) -> None:
        tasks = {"main": "gather", "first": "Lock.acquire"}
        self.check(ASLEEP, {"kind": "idle", "tasks": tasks}, {"tasks": {"main": "gather"}})
        self.check(ASLEEP, {"kind": "idle", "tasks": {"first": "Lock.acquire"}}, {"tasks": {"first": "Event.wait"}})

    def test_a_timer_or_a_working_thread_is_not_idle(self) -> None:
        for line in ("asyncio.sleep(0.05)", "asyncio.to_thread(__import__('time').sleep, 0.05)"):
            source = f"""
                import asyncio
                async def main():
                    await {line}
                asyncio.run(main())
                """
            for trace in traces(source):
                self.assertEqual(trace["ended"], "exit")

    def test_held(self) -> None:
        held = {"kind": "held", "coroutine": "work", "call": "time.sleep", "seconds": 0.1}
        self.check(BLOCKED, held, {"seconds": 30})
        self.check(BLOCKED, held, {"coroutine": "beat"})
        self.check(BLOCKED, held, {"call": "time.time"})

    def test_held_by_a_method(self) -> None:
        source = """
            import asyncio, threading
            async def main():
                threading.Event().wait(0.1)
            asyncio.run(main())
            """
        held = {"kind": "held", "coroutine": "main", "call": "Event.wait", "seconds": 0.1}
        self.check(source, held, {"call": "time.sleep"})

    def test_late(self) -> None:
        late = {"kind": "late", "coroutine": "beat", "seconds": 0.05}
        self.check(BLOCKED, late, {"seconds": 30})
        self.check(BLOCKED, late, {"coroutine": "work"})

    def test_sequential(self) -> None:
        source = """
            import asyncio
            async def job():
                await asyncio.sleep(0)
            async def main():
                await job()
                await job()
                await asyncio.gather(pair(), pair())
            async def pair():
                await asyncio.sleep(0)
            asyncio.run(main())
            """
        self.check(source, {"kind": "sequential", "coroutines": ["job"]}, {"coroutines": ["pair"]})

    def test_spin(self) -> None:
        source = """
            import asyncio
            async def turn():
                while True:
                    await asyncio.sleep(0)
            async def main():
                await turn()
            asyncio.run(main())
            """
        self.check(source, {"kind": "spin", "coroutine": "turn"}, {"coroutine": "other"}, limit=1.0)

    def test_thread(self) -> None:
        source = """
            import asyncio
            async def job(): pass
            async def main():
                loop = asyncio.get_running_loop()
                asyncio.run_coroutine_threadsafe(job(), loop).result()
            asyncio.run(main())
            """
        self.check(source, {"kind": "thread", "call": "Future.result"}, {"call": "time.sleep"}, limit=0.5)

    def test_left(self) -> None:
        source = """
            import asyncio
            async def job():
                await asyncio.sleep(9)
            loop = asyncio.new_event_loop()
            async def main():
                global task
                task = loop.create_task(job())
            loop.run_until_complete(main())
            """
        self.check(source, {"kind": "left", "what": "tasks"}, {"what": "threads"})

    def test_lost(self) -> None:
        source = """
            import asyncio, gc
            async def job():
                await asyncio.get_running_loop().create_future()
            async def main():
                asyncio.create_task(job())
                await asyncio.sleep(0)
                gc.collect()
            asyncio.run(main())
            """
        self.check(source, {"kind": "lost", "coroutine": "job"}, {"coroutine": "main"})
