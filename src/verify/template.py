"""Message templates: literal text with {placeholders}. Twin of src/lib/template.ts, bound by template-vectors.json."""

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Template:
    """A template cut at its placeholders: `literals` has one entry more than `names`."""

    literals: list[str]
    names: list[str]


def parse_template(text: str) -> Template:
    """Cuts a template at its placeholders; `{{` and `}}` stand for literal braces."""
    literals, names = [""], []
    for part in re.split(r"(\{\{|\}\}|\{\w+\})", text, flags=re.ASCII):
        if re.fullmatch(r"\{\w+\}", part, flags=re.ASCII):
            names.append(part[1:-1])
            literals.append("")
        else:
            literals[-1] += {"{{": "{", "}}": "}"}.get(part, part)
    return Template(literals, names)


def match_template(template: Template, text: str) -> dict[str, str] | None:
    """Gives the placeholders' values when `text` is the template as a whole, else None."""
    literals, names = template.literals, template.names
    first, last = literals[0], literals[-1]
    if not names:
        return {} if text == first else None
    if not text.startswith(first) or not text.endswith(last):
        return None
    values: dict[str, str] = {}
    start, end = len(first), len(text) - len(last)
    for name, literal in zip(names[:-1], literals[1:-1], strict=True):
        stop = text.find(literal, start + 1)
        if stop == -1 or stop > end:
            return None
        values[name] = text[start:stop]
        start = stop + len(literal)
    if end <= start:
        return None
    values[names[-1]] = text[start:end]
    return values
