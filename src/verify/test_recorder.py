"""Says what each mark of a trace stands for, on small programs."""

import json
import unittest

from traced_source import PYTHONS, lane, names, runs, traces


class RecorderTest(unittest.TestCase):
    def test_an_await_hands_over(self) -> None:
        source = """
            import asyncio
            async def job():
                await asyncio.sleep(0.02)
            async def main():
                await asyncio.gather(job(), job())
            asyncio.run(main())
            """
        for trace in traces(source):
            self.assertEqual(names(trace), ["main", "job 1", "job 2"])
            main, job = lane(trace, "main"), lane(trace, "job 2")
            self.assertEqual([wait["for"] for wait in main["waits"]], ["gather"])
            self.assertEqual([wait["for"] for wait in job["waits"]], ["asyncio.sleep"])
            self.assertEqual((main["created"], job["createdBy"], len(job["steps"])), (0, 0, 2))
            first, last = job["steps"]
            self.assertEqual(job["waits"][0], {"from": first["to"], "to": last["from"], "for": "asyncio.sleep"})
            self.assertGreaterEqual(last["from"] - first["to"], 15)
            self.assertEqual(job["end"], {"at": last["to"], "how": "done"})
            self.assertEqual(trace["ended"], "exit")
            self.assertGreaterEqual(trace["length"], main["end"]["at"])

    def test_a_blocking_call_is_named_and_makes_a_timer_late(self) -> None:
        source = """
            import asyncio, time
            async def beat():
                await asyncio.sleep(0.01)
            async def work():
                prepare()
                time.sleep(0.01)
            def prepare():
                time.sleep(0.1)
            async def main():
                await asyncio.gather(beat(), work())
            asyncio.run(main())
            """
        for trace in traces(source):
            # On a busy machine the second sleep is a long call too.
            call = lane(trace, "work")["calls"][0]
            (step,) = lane(trace, "work")["steps"]
            self.assertEqual(call["name"], "time.sleep")
            self.assertGreaterEqual(call["to"] - call["from"], 100)
            self.assertLessEqual(step["from"], call["from"])
            (timer,) = lane(trace, "beat")["timers"]
            self.assertGreaterEqual(timer["ran"] - timer["due"], 80)

    def test_a_call_of_a_library_function_is_named_as_one_writes_it(self) -> None:
        source = """
            import asyncio, threading
            async def main():
                threading.Event().wait(0.05)
                crunch()
            def crunch():
                for n in range(3_000_000):
                    pass
            asyncio.run(main())
            """
        for trace in traces(source):
            self.assertEqual([call["name"] for call in lane(trace, "main")["calls"]], ["Event.wait", "crunch"])

    def test_cancel_and_exception(self) -> None:
        source = """
            import asyncio
            async def inner():
                await asyncio.sleep(1)
            async def outer():
                await asyncio.create_task(inner())
            async def fail():
                raise LookupError
            async def main():
                tasks = asyncio.create_task(outer()), asyncio.create_task(fail())
                await asyncio.sleep(0.01)
                tasks[0].cancel()
                await asyncio.wait(tasks)
            asyncio.run(main())
            """
        for trace in traces(source):
            for name in ("outer", "inner"):
                self.assertEqual(lane(trace, name)["end"]["how"], "cancelled")
                self.assertEqual(len(lane(trace, name)["cancels"]), 1)
                self.assertGreaterEqual(lane(trace, name)["cancels"][0], 9)
            self.assertEqual(lane(trace, "outer")["waits"][0]["for"], "task inner")
            # Cancelled before it was due: it is no timer that did not run.
            self.assertNotIn("timers", lane(trace, "inner"))
            end = lane(trace, "fail")["end"]
            self.assertEqual((end["how"], end["exception"]), ("exception", "LookupError"))

    def test_a_time_limit_asks_for_a_cancellation(self) -> None:
        source = """
            import asyncio
            async def main():
                try:
                    await asyncio.wait_for(asyncio.sleep(1), 0.03)
                except asyncio.TimeoutError:
                    pass
            asyncio.run(main())
            """
        for trace in traces(source):
            self.assertTrue(any("cancels" in one for one in trace["lanes"]))
            (timer,) = lane(trace, "main")["timers"]
            self.assertGreaterEqual(timer["ran"], timer["due"] - 2)

    def test_threads(self) -> None:
        source = """
            import asyncio, threading, time
            def work():
                time.sleep(0.05)
            def fail():
                raise OSError
            class Own(threading.Thread):
                def run(self):
                    work()
            async def main():
                await asyncio.to_thread(time.sleep, 0.05)
                await asyncio.get_running_loop().run_in_executor(None, work)
                for thread in Own(), threading.Thread(target=fail):
                    thread.start()
                    thread.join()
            asyncio.run(main())
            """
        for trace in traces(source):
            self.assertEqual(names(trace), ["main", "time.sleep", "work", "Own", "fail"])
            waits = [wait["for"] for wait in lane(trace, "main")["waits"]]
            self.assertEqual(waits, ["asyncio.to_thread", "loop.run_in_executor"])
            for name in ("time.sleep", "work", "Own"):
                thread = lane(trace, name)
                self.assertEqual((thread["kind"], thread["createdBy"], thread["end"]["how"]), ("thread", 0, "done"))
                self.assertGreaterEqual(thread["steps"][0]["to"] - thread["steps"][0]["from"], 50)
            self.assertEqual(lane(trace, "fail")["end"]["exception"], "OSError")

    def test_eager_tasks_and_task_group(self) -> None:
        source = """
            import asyncio
            async def at_once():
                pass
            async def later():
                await asyncio.sleep(0.01)
            async def main():
                asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)
                async with asyncio.TaskGroup() as group:
                    group.create_task(at_once())
                    group.create_task(later())
            asyncio.run(main())
            """
        newest = max(PYTHONS, key=lambda python: python.order)
        if newest.order < (3, 12):
            self.skipTest("needs CPython 3.12")
        (run,) = runs(source, python=newest)
        trace = json.loads(run.trace or "{}")
        main, at_once, later = (lane(trace, name) for name in ("main", "at_once", "later"))
        self.assertEqual((at_once["createdBy"], later["createdBy"]), (0, 0))
        self.assertEqual((at_once["end"]["how"], len(at_once["steps"])), ("done", 1))
        # The first step of an eager task lies inside the step of its creator, which goes on after it.
        self.assertEqual(main["steps"][0]["to"], at_once["steps"][0]["from"])
        self.assertEqual(main["steps"][1]["from"], at_once["steps"][0]["to"])
        self.assertEqual(main["waits"][0]["for"], "TaskGroup.__aexit__")
        self.assertEqual([wait["for"] for wait in later["waits"]], ["asyncio.sleep"])

    def test_callbacks_of_the_program_have_a_lane(self) -> None:
        source = """
            import asyncio
            def tick():
                pass
            async def main():
                asyncio.get_running_loop().call_later(0.01, tick)
                await asyncio.sleep(0.02)
            asyncio.run(main())
            """
        for trace in traces(source):
            tick = lane(trace, "tick")
            self.assertEqual((tick["kind"], len(tick["steps"]), "end" in tick), ("callbacks", 1, False))
            # A timer belongs to the task that set it.
            self.assertEqual(len(lane(trace, "main")["timers"]), 2)

    def test_the_library_s_own_tasks_have_no_lane(self) -> None:
        source = """
            import asyncio
            async def greet(reader, writer):
                writer.close()
            async def main():
                async with await asyncio.start_server(greet, "127.0.0.1", 0) as server:
                    reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
                    await reader.read()
                    writer.close()
                    await writer.wait_closed()
            asyncio.run(main())
            """
        for trace in traces(source):
            self.assertEqual(names(trace), ["main", "greet"])
            waits = {wait["for"] for wait in lane(trace, "main")["waits"]}
            self.assertLessEqual({"asyncio.start_server", "asyncio.open_connection", "StreamReader.read"}, waits)


if __name__ == "__main__":
    unittest.main()
