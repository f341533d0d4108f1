"""The recipes of the page /link/, and the module under pytest, uvicorn and a Jupyter kernel."""

import shutil
import unittest
from pathlib import Path

import built_module
from built_module import MARK, ROOT
from test_hooks import run

# isort: split
from environments import EnvironmentMaker
from interpreters import find_interpreters

RECIPES = Path(__file__).with_name("recipes")
SUITE = """\
import asyncio

def test_closed():
    loop = asyncio.new_event_loop()
    loop.close()
    loop.call_soon(print)
"""
LOG = """\
import asyncio, logging, log_pages
loop = asyncio.new_event_loop()
loop.close()
try:
    loop.call_soon(print)
except RuntimeError:
    logging.exception("order 7 failed")
logging.warning("tea is out")
"""
SENTRY = """\
import asyncio, gc, sentry, sentry_sdk
from sentry_sdk.transport import Transport

class Kept(Transport):
    def capture_envelope(self, envelope):
        event = envelope.get_event()
        if "exception" in event:
            said = event["exception"]["values"][-1]["type"]
        else:
            said = event.get("message") or event["logentry"]["message"].partition("\\n")[0]
        print(said, event.get("tags"), sep=": ")

sentry_sdk.init(dsn="https://key@localhost/1", transport=Kept(), before_send=sentry.before_send)
loop = asyncio.new_event_loop()
loop.close()
try:
    loop.call_soon(print)
except RuntimeError:
    sentry_sdk.capture_exception()
try:
    {}["tea"]
except KeyError:
    sentry_sdk.capture_exception()
sentry_sdk.capture_message("tea is out")

async def main():
    async def fail(): asyncio.run(None)
    async def wait(): await asyncio.get_running_loop().create_future()
    for work in fail, wait:
        asyncio.create_task(work())
        await asyncio.sleep(0.01)
        gc.collect()

asyncio.run(main())
loop.call_soon(print)
"""
SENT = """\
RuntimeError: {'asyncio_error': 'event-loop-is-closed'}
KeyError: None
tea is out: None
RuntimeError: {'asyncio_error': 'asyncio-run-cannot-be-called'}
Task was destroyed but it is pending!: {'asyncio_error': 'task-was-destroyed-but-it-is-pending'}
RuntimeError: {'asyncio_error': 'event-loop-is-closed'}
"""
SERVER = """\
import asyncio_errors, uvicorn
asyncio_errors.install()
import asyncio

async def app(scope, receive, send):
    if scope["type"] == "lifespan":
        return
    async def fail(): asyncio.run(asyncio.sleep(0))
    asyncio.get_running_loop().create_task(fail())
    await asyncio.sleep(0)
    await send({"type": "http.response.start", "status": 200, "headers": [(b"content-length", b"2")]})
    await send({"type": "http.response.body", "body": b"ok"})

async def main():
    server = uvicorn.Server(uvicorn.Config(app, port=0, lifespan="off"))
    serving = asyncio.create_task(server.serve())
    while not server.started:
        await asyncio.sleep(0.01)
    host, port = server.servers[0].sockets[0].getsockname()
    reader, writer = await asyncio.open_connection(host, port)
    writer.write(b"GET / HTTP/1.1\\r\\nHost: a\\r\\nConnection: close\\r\\n\\r\\n")
    print((await reader.read()).decode().splitlines()[-1])
    writer.close()
    server.should_exit = True
    await serving

asyncio.run(main())
"""
KERNEL = """\
from jupyter_client import KernelManager

def show(message):
    content = message["content"]
    if message["msg_type"] == "error":
        print(content["ename"], content["evalue"], sep=": ", flush=True)
    elif content.get("name"):
        print(content["name"], content["text"], flush=True)

manager = KernelManager(transport="ipc", ip="kernel")
manager.start_kernel()
client = manager.blocking_client()
client.start_channels()
client.wait_for_ready(timeout=60)
client.execute_interactive("import asyncio, asyncio_errors, logging; asyncio_errors.install()", output_hook=show)
client.execute_interactive("asyncio.run(asyncio.sleep(0))", output_hook=show)
client.execute_interactive("logging.getLogger('asyncio').error('Unclosed connector')", output_hook=show)
client.stop_channels()
manager.shutdown_kernel(now=True)
"""


class TestRecipes(unittest.TestCase):
    """What each shows."""

    def setUp(self) -> None:
        self.folder = built_module.folder() / self._testMethodName
        shutil.copytree(RECIPES, self.folder)
        shutil.copyfile(built_module.folder() / "asyncio_errors.py", self.folder / "asyncio_errors.py")
        self.interpreters = find_interpreters([])
        self.newest = self.interpreters[-1].path

    def run_here(self, python: str, *arguments: str) -> tuple[int, str, str]:
        done = run(python, *arguments, folder=str(self.folder))
        return done.returncode, done.stdout, done.stderr

    def python_with(self, lock: str | Path) -> str:
        """The newest Python with the packages of a lock; where there is none, the test is skipped and says why."""
        maker = EnvironmentMaker(ROOT / ".cache/environments", self.interpreters)
        problem = None
        for interpreter in reversed(self.interpreters):
            environment = maker.make(ROOT / "content" / lock, interpreter)
            if environment.python:
                return environment.python
            problem = problem or environment.problem or f"no wheel of {environment.no_wheel}"
        self.skipTest(str(problem))

    def test_your_library_notes_the_page(self) -> None:
        for interpreter in self.interpreters:
            code, _, err = self.run_here(interpreter.path, "-c", "import your_library as y; y.start_worker(print)")
            lines = err.splitlines()
            at = lines.index("RuntimeError: no running event loop")
            noted = ["start_worker() needs a running event loop: https://site.example/errors/no-running-event-loop/"]
            self.assertEqual((code, lines[at + 1 :]), (1, [] if interpreter.minor == "3.10" else noted))

    def test_log_lines_hold_the_page(self) -> None:
        _, _, err = self.run_here(self.newest, "-c", LOG)
        self.assertIn("ERROR root order 7 failed page=event-loop-is-closed (python -m", err)
        self.assertTrue(err.endswith("WARNING root tea is out page=-\n"), err)

    def test_sentry_gets_a_tag(self) -> None:
        python = self.python_with(Path(__file__).with_name("sentry.requirements.txt"))
        code, out, err = self.run_here(python, "-c", SENTRY)
        self.assertEqual((code, out), (1, SENT), err)

    def test_pytest_shows_the_page_and_fails_the_same(self) -> None:
        python = self.python_with("causes/test-fixture-on-another-loop/requirements.txt")
        (self.folder / "test_closed.py").write_text(SUITE, "utf-8")
        command = (python, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--no-header", "test_closed.py")
        code, linked, _ = self.run_here(*command)
        self.assertEqual(code, 1)
        self.assertIn("- asyncio Error Index -", linked)
        self.assertIn("event-loop-is-closed (python -m", linked)
        (self.folder / "conftest.py").write_text("import asyncio_errors; asyncio_errors.install()\n", "utf-8")
        installed = self.run_here(*command)
        (self.folder / "conftest.py").unlink()
        timeless = [str(part).rpartition(" in ")[0] for part in (installed[1], self.run_here(*command)[1])]
        self.assertEqual((installed[0], timeless[0]), (1, timeless[1]))

    def test_ci_lists_the_pages_and_fails(self) -> None:
        python = self.python_with("causes/test-fixture-on-another-loop/requirements.txt")
        (self.folder / "test_closed.py").write_text(SUITE, "utf-8")
        (self.folder / "conftest.py").unlink()
        program = (
            "import os, subprocess, sys; os.environ['PATH'] = os.path.dirname(sys.executable) + ':/usr/bin:/bin'\n"
            "os.environ['GITHUB_STEP_SUMMARY'] = 'summary.md'; sys.exit(subprocess.call(['bash', 'ci.sh']))"
        )
        code, out, _ = self.run_here(python, "-c", program)
        summary = (self.folder / "summary.md").read_text("utf-8")
        self.assertEqual(code, 1)
        self.assertIn("    event-loop-is-closed (python -m", summary)
        self.assertTrue(out.endswith(summary), out)

    def test_uvicorn(self) -> None:
        python = self.python_with("claims/policy-for-uvicorn.requirements.txt")
        code, out, err = self.run_here(python, "-c", SERVER)
        self.assertEqual((code, "ok" in out.splitlines()), (0, True), err)
        self.assertIn("Task exception was never retrieved", err)
        pages = [line.removeprefix(MARK).split(" ")[0] for line in err.splitlines() if line.startswith(MARK)]
        self.assertEqual(pages[:2], ["asyncio-run-cannot-be-called", "task-exception-was-never-retrieved"])

    def test_jupyter_kernel(self) -> None:
        python = self.python_with("claims/asyncio-run-in-a-notebook-cell.requirements.txt")
        _, out, err = self.run_here(python, "-c", KERNEL)
        shown = [line for line in out.splitlines() if "cannot be called" in line or "Unclosed" in line or MARK in line]
        self.assertEqual(len(shown), 3, out + err)
        self.assertIn("RuntimeError: asyncio.run() cannot be called from a running event loop", shown[0])
        self.assertIn("Unclosed connector", shown[1])
        self.assertIn(MARK, shown[2])


if __name__ == "__main__":
    unittest.main()
