import json
import tempfile
import unittest
from collections.abc import Mapping
from pathlib import Path

from catalogue import check_catalogue, parts_of
from interpreters import find_interpreters

ENTRY = {
    "id": "set-is-empty",
    "template": "Set of Tasks/Futures is empty.",
    "where": "Lib/asyncio/tasks.py",
    "versions": ["3.11", "3.12", "3.13", "3.14", "3.15"],
}
BUILT_IN = {
    "id": "bad-yield",
    "template": "yield was used instead of yield from in task {task} with {future}",
    "where": "built-in",
    "versions": ["3.10", "3.11", "3.12", "3.13", "3.14", "3.15"],
}


class CatalogueTest(unittest.TestCase):
    def setUp(self) -> None:
        self.interpreters = find_interpreters([])[-1:]
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = Path(folder.name)
        (self.root / "content").mkdir()

    def sentences(self, *entries: Mapping[str, object]) -> list[str]:
        (self.root / "content/catalogue.json").write_text(json.dumps(entries), "utf-8")
        return check_catalogue(self.root, self.interpreters)

    def test_what_stands_in_the_code_passes(self) -> None:
        self.assertEqual(self.sentences(ENTRY, BUILT_IN), [])

    def test_what_does_not_is_reported_with_its_version(self) -> None:
        wrong = {**ENTRY, "template": "Set of Tasks and Futures is empty."}
        [sentence] = self.sentences(wrong, {**BUILT_IN, "versions": []})
        self.assertRegex(sentence, r"^content/catalogue.json: 'set-is-empty' does not stand in Lib/asyncio/tasks.py of")

    def test_words_of_another_file_do_not_count(self) -> None:
        self.assertEqual(len(self.sentences({**ENTRY, "where": "Lib/asyncio/queues.py"})), 1)

    def test_pieces_too_short_to_tell_are_left_out(self) -> None:
        self.assertEqual(parts_of({"template": "{a} {b} is closed"}), [" is closed"])
        self.assertEqual(parts_of({"template": "{a}", "proof": "is closed"}), ["is closed"])

    def test_a_broken_catalogue_is_named(self) -> None:
        (self.root / "content/catalogue.json").write_text("[", "utf-8")
        self.assertRegex(check_catalogue(self.root, self.interpreters)[0], r"^content/catalogue.json: is not JSON")
