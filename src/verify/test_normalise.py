import json
import unittest

from normalise import RULES_FILE, normalise


class NormaliseTest(unittest.TestCase):
    def test_vectors(self) -> None:
        vectors = json.loads((RULES_FILE.parent / "vectors.json").read_text("utf-8"))
        for vector in vectors:
            with self.subTest(rule=vector["rule"], text=vector["text"]):
                directory = vector.get("directory", "")
                self.assertEqual(normalise(vector["text"], directory), vector["becomes"])

    def test_every_rule_has_vectors(self) -> None:
        vectors = json.loads((RULES_FILE.parent / "vectors.json").read_text("utf-8"))
        for rule in json.loads(RULES_FILE.read_text("utf-8")):
            own = [v for v in vectors if v["rule"] == rule["name"]]
            self.assertGreaterEqual(len(own), 3, rule["name"])
            self.assertTrue(any(v["text"] == v["becomes"] for v in own), rule["name"])
