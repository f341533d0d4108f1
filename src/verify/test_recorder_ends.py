"""Says how the recorder ends: with the program, with a loop that nothing can wake, or at the time limit."""

import json
import tempfile
import textwrap
import unittest
from pathlib import Path

from run_program import run_program, trace_program
from traced_source import PYTHONS, lane, runs, traces


class RecordedEndTest(unittest.TestCase):
    def test_idle(self) -> None:
        source = """
            import asyncio
            async def main():
                print("waiting")
                await asyncio.Event().wait()
            asyncio.run(main())
            """
        for run in runs(source):
            trace = json.loads(run.trace or "{}")
            self.assertEqual((run.stdout, trace["ended"]), ("waiting\n", "idle"))
            (wait,) = lane(trace, "main")["waits"]
            self.assertEqual((wait["for"], "to" in wait, "end" in lane(trace, "main")), ("Event.wait", False, False))

    def test_a_pool_whose_thread_has_not_begun_is_not_idle(self) -> None:
        source = """
            import asyncio
            async def main():
                for _ in range(50):
                    await asyncio.to_thread(int)
            asyncio.run(main())
            """
        for trace in traces(source):
            self.assertEqual(trace["ended"], "exit")

    def test_limit_inside_a_call(self) -> None:
        source = """
            import asyncio, time
            async def main():
                time.sleep(60)
            asyncio.run(main())
            """
        for trace in traces(source, 0.5):
            main = lane(trace, "main")
            self.assertEqual((trace["ended"], main["calls"][0]["name"]), ("limit", "time.sleep"))
            self.assertEqual(main["steps"][0]["to"], trace["length"])
            self.assertNotIn("waits", main)

    def test_a_spinning_task_gives_a_trace_of_bounded_size_without_long_steps(self) -> None:
        source = """
            import asyncio
            async def main():
                while True:
                    await asyncio.sleep(0)
            asyncio.run(main())
            """
        for trace in traces(source, 0.5):
            steps = lane(trace, "main")["steps"]
            self.assertLess(len(steps), 400)
            self.assertLess(sorted(step["to"] - step["from"] for step in steps)[len(steps) // 2], 20)
            self.assertEqual(trace["ended"], "limit")

    def test_a_task_is_destroyed_and_reported_as_in_a_plain_run(self) -> None:
        source = """
            import asyncio, gc
            async def forgotten():
                await asyncio.get_running_loop().create_future()
            async def fail():
                raise ValueError("unseen")
            async def main():
                for job in forgotten, fail:
                    asyncio.create_task(job())
                    await asyncio.sleep(0)
                    await asyncio.sleep(0)
                    gc.collect()
                raise SystemExit(3)
            asyncio.run(main())
            """
        with tempfile.TemporaryDirectory() as folder:
            program = Path(folder, "wrong.py")
            program.write_text(textwrap.dedent(source), "utf-8")
            for python in PYTHONS:
                plain = run_program(python, program, 5.0)
                traced = trace_program(python, program, 5.0, watcher="recorder.py")
                self.assertIn("Task was destroyed but it is pending!", plain.stderr)
                self.assertIn("Task exception was never retrieved", plain.stderr)
                self.assertEqual((traced.exit, traced.stdout, traced.stderr), (3, "", plain.stderr))


if __name__ == "__main__":
    unittest.main()
