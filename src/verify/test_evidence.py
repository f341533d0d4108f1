import json
import tempfile
import unittest
from pathlib import Path
from typing import Any

from evidence import format_evidence, hash_inputs, merge_observed, merge_results, write_if_changed

VECTORS = Path(__file__).resolve().parents[1] / "build/evidence-hash-vectors.json"


def result(text: str, *versions: str) -> dict[str, Any]:
    body = {"exit": 0, "stdout": text, "stderr": ""}
    return {"versions": list(versions), **body} if versions else body


class EvidenceTest(unittest.TestCase):
    def test_hash_vectors(self) -> None:
        for vector in json.loads(VECTORS.read_text("utf-8")):
            inputs = [(entry["name"], entry["data"].encode()) for entry in vector["inputs"]]
            if "runs" in vector:
                runs = json.dumps(vector["runs"], sort_keys=True, separators=(",", ":"), ensure_ascii=False)
                inputs.append(("runs", runs.encode()))
            self.assertEqual(hash_inputs(inputs), vector["hash"])
            self.assertEqual(hash_inputs(reversed(inputs)), vector["hash"])

    def test_equal_results_are_stored_once_and_the_newest_is_last(self) -> None:
        fresh = {"3.10.1": result("a"), "3.9.9": result("b"), "3.15.0": result("a")}
        self.assertEqual(merge_results([], fresh), [result("b", "3.9.9"), result("a", "3.10.1", "3.15.0")])

    def test_other_patch_releases_are_kept_and_the_same_one_is_replaced(self) -> None:
        kept = [result("a", "3.10.1", "3.10.2")]
        merged = merge_results(kept, {"3.10.2": result("b")})
        self.assertEqual(merged, [result("a", "3.10.1"), result("b", "3.10.2")])

    def test_a_release_candidate_is_older_than_its_release(self) -> None:
        merged = merge_results([], {"3.15.0": result("a"), "3.15.0rc1": result("a")})
        self.assertEqual(merged[0]["versions"], ["3.15.0rc1", "3.15.0"])

    def test_observations(self) -> None:
        spin = {"kind": "spin", "coroutine": "a"}
        kept = [{"versions": ["3.10.1", "3.10.2"], "observation": spin}]
        self.assertEqual(merge_observed(kept, {"3.10.2": []}), [{"versions": ["3.10.1"], "observation": spin}])
        self.assertEqual(merge_observed(kept, {"3.9.1": [spin]})[0]["versions"], ["3.9.1", "3.10.1", "3.10.2"])
        self.assertEqual(merge_observed([{"versions": ["3.10.2"], "observation": spin}], {"3.10.2": []}), [])

    def test_an_equal_file_is_not_written(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, "a/x.json")
            text = format_evidence("0" * 64, {"b.py": {"plain": []}, "a.py": {"plain": []}})
            self.assertTrue(write_if_changed(path, text))
            self.assertFalse(write_if_changed(path, text))
            self.assertLess(text.index("a.py"), text.index("b.py"))
