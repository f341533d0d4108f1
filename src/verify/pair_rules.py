"""What can be said of programs without running them."""

import ast
import difflib
import sys
from collections.abc import Iterator

from content import Program, Subject

MIN_LINES, MAX_LINES = 4, 27
MAX_CHANGED_LINES = 8


def check_programs(subject: Subject) -> list[str]:
    """Gives a sentence for each rule that the subject's programs break."""
    sentences = []
    for program in subject.programs:
        found = [*_check_size(program), *([] if subject.requirements else _check_imports(subject, program))]
        sentences += [f"{subject.name}: {program.path.name} {s}" for s in found]
    return sentences + [f"{subject.name}: {s}" for s in _check_change(subject)]


def _check_size(program: Program) -> Iterator[str]:
    count = len(program.path.read_text("utf-8").splitlines())
    if not MIN_LINES <= count <= MAX_LINES and program.role != "show":
        yield f"has {count} lines; a program has {MIN_LINES}-{MAX_LINES}."


def _check_imports(subject: Subject, program: Program) -> Iterator[str]:
    lock = f"{subject.slug}.requirements.txt" if subject.kind == "claims" else "requirements.txt"
    for name in sorted(set(_imports(program.path.read_text("utf-8"))) - sys.stdlib_module_names):
        yield f"imports {name}, which is not in the standard library; pin it in {lock}."


def _imports(source: str) -> Iterator[str]:
    try:
        tree = ast.parse(source)
    except SyntaxError:
        # A program may show a SyntaxError on purpose; it imports nothing then.
        return
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield alias.name.partition(".")[0]
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            yield node.module.partition(".")[0]


def _check_change(subject: Subject) -> Iterator[str]:
    """Compares wrong.py with correct.py; blank lines do not count."""
    files = {program.path.name: program for program in subject.programs}
    if subject.large_change or not {"wrong.py", "correct.py"} <= files.keys():
        return
    wrong, correct = (
        [line for line in files[name].path.read_text("utf-8").splitlines() if line.strip()]
        for name in ("wrong.py", "correct.py")
    )
    codes = difflib.SequenceMatcher(None, wrong, correct, autojunk=False).get_opcodes()
    changed = sum(max(i2 - i1, j2 - j1) for tag, i1, i2, j1, j2 in codes if tag != "equal")
    if changed == 0:
        yield "wrong.py and correct.py do the same; change what is at fault."
    if changed > MAX_CHANGED_LINES:
        yield (
            f"correct.py changes {changed} lines of wrong.py; change at most {MAX_CHANGED_LINES} "
            "or give the page's largeChange a reason."
        )
