"""Every program of a cause, with the module and without: it names the pages and changes nothing else."""

import os
import unittest
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

import built_module
from built_module import ROOT, owners

# isort: split
from content import Case, Program, Subject
from error_lines import find_error_lines, same_type
from evidence import result_of
from interpreters import Interpreter
from options import Options
from run_program import USUAL_LIMIT, run_program
from session import Session, find_in_environment, make_environments, open_session, start_services
from template import match_template

# Where Python itself writes past its own hooks: a warning while it shuts down.
_PAST_THE_HOOKS = ("sys:1: ", "<sys>:0: ")


@dataclass
class Job:
    """One program on one interpreter."""

    subject: Subject
    program: Program
    case: Case
    interpreter: Interpreter


def _jobs(session: Session) -> Iterator[Job]:
    """Each wrong program that shows a message on each version, each correct one on one version."""
    for turn, subject in enumerate(s for s in session.subjects if s.kind == "causes"):
        for program in subject.programs:
            for at, interpreter in enumerate(session.interpreters):
                case, chosen = program.case_for(interpreter.minor), find_in_environment(session, subject, interpreter)
                if case is None or chosen is None or case.exit == "timeout" or interpreter.minor not in program.minors:
                    continue
                is_turn = at == turn % len(session.interpreters)
                if is_turn if program.role == "correct" else program.role == "wrong" and case.messages:
                    yield Job(subject, program, case, chosen)


class TestPrograms(unittest.TestCase):
    """Runs them all, some at a time."""

    def test_names_the_pages_and_changes_nothing_else(self) -> None:
        session = open_session(Options(root=ROOT))
        make_environments(session)
        with session.services:
            start_services(session)
            jobs = [job for job in _jobs(session) if session.services.problem(job.subject.services) is None]
            with ThreadPoolExecutor((os.cpu_count() or 1) + 1) as pool:
                for job, problem in zip(jobs, pool.map(lambda job: self.problem(session, job), jobs), strict=True):
                    with self.subTest(f"{job.subject.slug} {job.program.path.name} on {job.interpreter.exact}"):
                        self.assertEqual(problem, "")

    def problem(self, session: Session, job: Job) -> str:
        """What is wrong with one run, or nothing; a first failure on a busy machine is run again."""
        return self._try(session, job) and self._try(session, job)

    def _try(self, session: Session, job: Job) -> str:
        variables = session.services.variables(job.subject.services)
        limit = job.program.limit or USUAL_LIMIT
        path, options = job.program.path, ("-m", "asyncio_errors")
        linked = run_program(
            job.interpreter, path, limit, options, variables | {"PYTHONPATH": str(built_module.folder())}
        )
        plain = result_of(self._recorded(session, job), job.interpreter.exact)
        if plain is None:
            run = run_program(job.interpreter, path, limit, (), variables)
            plain = {"exit": run.exit, "stdout": run.stdout, "stderr": run.stderr}
        left: dict[str, Any] = {
            "exit": linked.exit,
            "stdout": linked.stdout,
            "stderr": built_module.without(linked.stderr),
        }
        for part in ("exit", "stdout", "stderr"):
            if plain[part] != left[part]:
                return f"{part} is\n{left[part]}\ninstead of\n{plain[part]}"
        told = set(built_module.told(linked.stderr))
        wanted = self._wanted(session, job.case, left["stderr"])
        if job.program.role == "wrong" and not wanted and not find_error_lines("", left["stdout"]):
            return f"shows no message that a hook is told of:\n{linked.stderr}"
        known = {owners()[message] for message in job.case.messages}
        if not wanted <= told <= known:
            return f"names {sorted(told)} where {sorted(wanted)} are shown:\n{linked.stderr}"
        return ""

    @staticmethod
    def _recorded(session: Session, job: Job) -> list[dict[str, Any]]:
        recorded = session.fresh_evidence(job.subject) or {"programs": {}}
        results: list[dict[str, Any]] = recorded["programs"].get(job.program.path.name, {}).get("plain", [])
        return results

    @staticmethod
    def _wanted(session: Session, case: Case, stderr: str) -> set[str]:
        """The pages of those messages that Python wrote on stderr by way of a hook."""
        lines = [line for line in find_error_lines(stderr) if not line.line.startswith(_PAST_THE_HOOKS)]
        wanted = set()
        for message in map(session.messages.__getitem__, case.messages):
            for line in lines:
                if same_type(message.type, line.type) and match_template(message.template, line.text) is not None:
                    wanted.add(owners()[message.id])
        return wanted


if __name__ == "__main__":
    unittest.main()
