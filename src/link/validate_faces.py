"""Hands what the site says to other programs to parsers that others wrote: `validate_faces.py FOLDER HOME`."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
LOCK = Path(__file__).with_name("validators.requirements.txt")
SCHEMA = "https://schema.org/"
# Of the sitemap protocol.
MOST_ADDRESSES, LONGEST_ADDRESS = 50_000, 2_048

_DATA = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)
_CANONICAL = re.compile(r'<link rel="canonical" href="([^"]*)">')


class Faces:
    """A built site, and the address that it was built for, with a slash at the end."""

    def __init__(self, folder: Path, home: str) -> None:
        self.folder = folder
        self.home = home

    def text(self, name: str) -> str:
        return (self.folder / name).read_text("utf-8")

    def pages(self) -> Iterator[tuple[str, str]]:
        """Address and HTML of each page."""
        for path in sorted(self.folder.rglob("index.html")):
            below = path.parent.relative_to(self.folder).as_posix()
            yield self.home + ("" if below == "." else f"{below}/"), path.read_text("utf-8")


def check_sitemap(faces: Faces) -> Iterator[str]:
    """By ultimate-sitemap-parser: the addresses are those of the pages, each as the page itself gives it."""
    tree = import_module("usp.tree").sitemap_from_str(faces.text("sitemap.xml"))
    listed = [page.url for page in tree.all_pages()]
    built = dict(faces.pages())
    if type(tree).__name__ != "PagesXMLSitemap":
        yield f"sitemap.xml is read as {type(tree).__name__}"
    if len(listed) > MOST_ADDRESSES or len(listed) != len(set(listed)):
        yield f"sitemap.xml lists {len(listed)} addresses, {len(set(listed))} different ones"
    yield from (f"{address} is listed and no page" for address in listed if address not in built)
    yield from (f"{address} is longer than allowed" for address in listed if len(address) >= LONGEST_ADDRESS)
    for address, html in built.items():
        if address not in listed:
            yield f"{address} is not listed"
        if _CANONICAL.findall(html) != [address]:
            yield f"{address} calls itself {_CANONICAL.findall(html)}"


def check_robots(faces: Faces) -> Iterator[str]:
    """By Protego: everybody may read every page, and the sitemap is named."""
    rules = import_module("protego").Protego.parse(faces.text("robots.txt"))
    if list(rules.sitemaps) != [f"{faces.home}sitemap.xml"]:
        yield f"robots.txt names the sitemaps {list(rules.sitemaps)}"
    for reader in ("Googlebot", "GPTBot", "anything"):
        yield from (f"{reader} may not read {page}" for page, _ in faces.pages() if not rules.can_fetch(page, reader))


def check_llms(faces: Faces) -> Iterator[str]:
    """By llms-txt, the parser of those who proposed the file: every link is read and leads to a file."""
    text = faces.text("llms.txt")
    try:
        parsed = import_module("llms_txt").parse_llms_file(text)
    except AttributeError:
        yield "llms.txt has a line that is not read as a link"
        return
    links = [link for section in parsed.sections.values() for link in section]
    if not (parsed.title and parsed.summary):
        yield f"llms.txt has the title {parsed.title!r} and the summary {parsed.summary!r}"
    if len(links) != len(re.findall(r"^- ", text, re.MULTILINE)) or not links:
        yield f"{len(links)} links of llms.txt are read"
    for link in links:
        below = link.url.removeprefix(faces.home)
        if not link.desc or below == link.url or not (faces.folder / below).is_file():
            yield f"llms.txt has {link.title!r}, {link.url!r}, {link.desc!r}"


def check_linked_data(faces: Faces) -> Iterator[str]:
    """By rdflib: it is JSON-LD about the page. By msgspec-schemaorg: types and properties are of schema.org."""
    rdf, models = import_module("rdflib"), import_module("msgspec_schemaorg.models")
    count = 0
    for address, html in faces.pages():
        for held in _DATA.findall(html):
            count += 1
            data = json.loads(held)
            if data["@context"] != SCHEMA.rstrip("/"):
                yield f"{address} has the context {data['@context']}"
            for node in data["@graph"]:
                yield from (f"{address}: {problem}" for problem in _misused(node, models))
            # The context itself is on a network; every name is one of schema.org.
            graph = rdf.Graph().parse(data=json.dumps(data | {"@context": {"@vocab": SCHEMA}}), format="json-ld")
            about = [str(value) for value in graph.objects(predicate=rdf.URIRef(f"{SCHEMA}url"))]
            steps = sorted(int(value) for value in graph.objects(predicate=rdf.URIRef(f"{SCHEMA}position")))
            if about != [address] or steps != [1, 2, 3]:
                yield f"{address} describes {about}, and a way of the steps {steps}"
    if count < 100:
        yield f"{count} pages describe themselves"


def _misused(node: dict[str, Any], models: Any) -> Iterator[str]:
    """Types that schema.org has not, and properties that the type has not, here and below."""
    kind = getattr(models, node.get("@type", ""), None)
    if kind is None:
        yield f"{node.get('@type')} is no type of schema.org"
        return
    yield from (f"{node['@type']} has no {name}" for name in node if name not in kind.__struct_encode_fields__)
    for value in node.values():
        for inner in value if isinstance(value, list) else [value]:
            if isinstance(inner, dict):
                yield from _misused(inner, models)


CHECKS: dict[str, Callable[[Faces], Iterator[str]]] = {
    "sitemap.xml": check_sitemap,
    "robots.txt": check_robots,
    "llms.txt": check_llms,
    "JSON-LD": check_linked_data,
}


def validate(faces: Faces) -> bool:
    """Runs all checks and prints how each went."""
    failed = 0
    for name, check in CHECKS.items():
        problems = list(check(faces))
        failed += bool(problems)
        print(f"{'FAILED' if problems else 'passed'}  {name}, read by parsers of others")
        for problem in problems[:10]:
            print(f"  {problem}")
    print(f"{len(CHECKS) - failed} passed, {failed} failed")
    return failed == 0


def python_with_parsers() -> tuple[str | None, str]:
    """A Python with the parsers, or why there is none."""
    sys.path.append(str(ROOT / "src/verify"))
    interpreters = import_module("interpreters").find_interpreters([])
    maker = import_module("environments").EnvironmentMaker(ROOT / ".cache/environments", interpreters)
    why = "no Python"
    for interpreter in reversed(interpreters):
        made = maker.make(LOCK, interpreter)
        if made.python:
            return made.python, ""
        why = made.problem or f"no wheel of {made.no_wheel}"
    return None, why


def main(arguments: list[str]) -> int:
    """Validates here, with `--here`, or in an environment that has the parsers."""
    if arguments[:1] == ["--here"]:
        return 0 if validate(Faces(Path(arguments[1]), arguments[2])) else 1
    python, why = python_with_parsers()
    if python is None:
        print(f"Parsers of others: not run ({why}).")
        return 1 if os.environ.get("CI") == "true" else 0
    return subprocess.run([python, __file__, "--here", *arguments], check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
