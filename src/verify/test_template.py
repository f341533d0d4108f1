import json
import unittest

from normalise import RULES_FILE
from template import match_template, parse_template


class TemplateTest(unittest.TestCase):
    def test_vectors(self) -> None:
        file = RULES_FILE.parents[1] / "template-vectors.json"
        for vector in json.loads(file.read_text("utf-8")):
            with self.subTest(template=vector["template"], text=vector["text"]):
                found = match_template(parse_template(vector["template"]), vector["text"])
                self.assertEqual(found, vector["values"])
