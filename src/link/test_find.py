"""What text leads to which page; vectors.json is shared with src/lib/faces/link-module.test.ts."""

import importlib.util
import json
import unittest
from pathlib import Path
from types import ModuleType
from typing import Any

import built_module
from built_module import ROOT, owners

# isort: split
from template import parse_template


def load(text: str | None = None) -> ModuleType:
    """Gives the module afresh; `text` is its source where it is another one."""
    path = built_module.folder() / "asyncio_errors.py"
    spec = importlib.util.spec_from_loader("asyncio_errors", None)
    assert spec is not None
    module = importlib.util.module_from_spec(spec)
    exec(compile(path.read_text("utf-8") if text is None else text, path, "exec"), module.__dict__)
    return module


def rendered() -> list[tuple[str, str]]:
    """Every published message with its values, with its type and without, and the page that owns it."""
    forms = []
    for path in sorted((ROOT / "content/messages").glob("*.json")):
        message = json.loads(path.read_text("utf-8"))
        template, values = parse_template(message["template"]), message.get("values", {})
        pairs = zip(template.names, template.literals[1:], strict=True)
        text = template.literals[0] + "".join(values.get(name, name) + literal for name, literal in pairs)
        forms.append((text, owners()[path.stem]))
        if message["type"] not in (None, text):
            forms.append((f"{message['type']}: {text}", owners()[path.stem]))
    return forms


class TestFind(unittest.TestCase):
    """One text, its pages."""

    def setUp(self) -> None:
        self.module = load()

    def test_shared_vectors(self) -> None:
        for vector in json.loads(Path(__file__).with_name("vectors.json").read_text("utf-8")):
            with self.subTest(vector["why"]):
                self.assertEqual(self.module.find(vector["text"]), vector["pages"])

    def test_every_published_message_leads_to_its_page_first(self) -> None:
        for text, page in rendered():
            with self.subTest(text):
                self.assertEqual(self.module.find(text)[:1], [page])

    def test_templates_are_cut_as_elsewhere(self) -> None:
        for vector in json.loads((ROOT / "src/lib/template-vectors.json").read_text("utf-8")):
            self.assertEqual(self.module._cut(vector["template"]), parse_template(vector["template"]).literals)

    def test_a_hostile_text_is_read_to_its_limit(self) -> None:
        for text in ("a" * 10_000_000, "await " * 1_000_000, "\0\ud800" * 1000, "Event loop is " * 100_000):
            self.assertEqual(self.module.find(text), [])
        self.assertEqual(self.module.find("Event loop is closed " + "a" * 10_000_000), ["event-loop-is-closed"])


class TestData(unittest.TestCase):
    """Data that are not what they should be: nothing is found, nothing is raised through a hook."""

    def find_with(self, value: Any) -> Any:
        module = load()
        module.__dict__["MESSAGES"] = value
        module.__dict__["_active"].append(None)
        seen: list[object] = []
        owner = ModuleType("owner")
        owner.__dict__["show"] = seen.append
        module._chain(owner, "show", lambda text: module._print(module.find(text)))
        owner.show("Event loop is closed")
        return seen

    def test_stays_silent(self) -> None:
        for value in (
            None,
            3,
            b"a\tb",
            "",
            "a",
            "\t\t\t",
            "a\tb\tc\td\te",
            "x\t\t\t{a}\n" * 9,
            "a\t\tb\tc" * 2_000_000,
        ):
            with self.subTest(str(value)[:20]):
                self.assertEqual(self.find_with(value), ["Event loop is closed"])

    def test_a_page_is_a_plain_name(self) -> None:
        module = load()
        module.__dict__["MESSAGES"] = "\x1b[2J\t\t\tEvent loop is closed"
        self.assertEqual(module.find("Event loop is closed"), [])
