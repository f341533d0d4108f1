"""Second part of asyncio_errors.py: finds the messages that have a page. Twin of src/lib/matcher for one message."""

from __future__ import annotations

from data import MESSAGES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

# --- body ---
_MOST_TEXT = 4_000
_MOST_DATA = 4_000_000
_WINDOW = 1_500
_SKIPPED = " \t\n\r\u00a0\u3000'\"`\\\u2018\u2019\u201c\u201d"
_SQUASH = {ord(c): None for c in _SKIPPED} | {code: code + 32 for code in range(ord("A"), ord("Z") + 1)}


class _Pattern:
    """A message made ready for search. Its flags: c follows another error, w no exception, g others raise it too."""

    def __init__(self, slug: str, flags: str, type: str, template: str) -> None:
        self.slug, self.flags, self.type = slug, flags, type
        self.bare = template == type
        cut = _cut(template)
        self.parts = [part.translate(_SQUASH) for part in cut]
        self.core = max(range(len(cut)), key=lambda i: len(self.parts[i]))
        self.size = sum(map(len, self.parts))
        self.starts, self.ends = _is_word(cut[0][:1]), _is_word(cut[-1][-1:])


class _Hit:
    """A message found: its place in the squashed text."""

    def __init__(self, pattern: _Pattern, start: int, end: int, typed: bool) -> None:
        self.pattern, self.start, self.end = pattern, start, end
        self.weight = pattern.size + (8 if typed else 0)


def _is_word(char: str) -> bool:
    return char == "_" or char.isalnum()


def _cut(template: str) -> list[str]:
    """Cuts a template at its {placeholders}; {{ and }} stand for literal braces."""
    parts, at = [""], 0
    while at < len(template):
        end = template.find("}", at)
        if template[at : at + 2] in ("{{", "}}"):
            parts[-1] += template[at]
            at += 2
        elif template[at] == "{" and end > at + 1 and all(map(_is_word, template[at + 1 : end])):
            parts.append("")
            at = end + 1
        else:
            parts[-1] += template[at]
            at += 1
    return parts


_patterns: list[_Pattern] | None = None


def _table() -> list[_Pattern]:
    global _patterns
    if _patterns is None:
        _patterns = []
        lines = MESSAGES.split("\n") if isinstance(MESSAGES, str) and len(MESSAGES) <= _MOST_DATA else []
        rows = [line.split("\t") for line in lines]
        made = [_Pattern(*row) for row in rows if len(row) == 4]
        _patterns = [pattern for pattern in made if pattern.parts[pattern.core] and _is_slug(pattern.slug)]
    return _patterns


def _is_slug(text: str) -> bool:
    return 0 < len(text) <= 100 and all(c == "-" or (c.isascii() and c.isalnum()) for c in text)


def find(text: str) -> list[str]:
    """Gives the names of the pages for the messages that `text` holds, the one that began it first."""
    return list(dict.fromkeys(hit.pattern.slug for hit in _ordered(_find(text))))


def _ordered(hits: list[_Hit]) -> list[_Hit]:
    def rank(hit: _Hit) -> tuple[int, int, int]:
        flags = hit.pattern.flags
        return (2 if "c" in flags else 1 if "w" in flags else 0, hit.start, -hit.pattern.size)

    return sorted(hits, key=rank)


def _find(text: str) -> list[_Hit]:
    text = text[:_MOST_TEXT].strip(_SKIPPED)
    low = text.translate(_SQUASH)
    patterns = [pattern for pattern in _table() if pattern.bare or pattern.parts[pattern.core] in low]
    is_searched = any(not pattern.bare for pattern in patterns)
    places = [at for at, char in enumerate(text) if char not in _SKIPPED] if is_searched else []
    hits = [hit for pattern in patterns for hit in _search(pattern, text, low, places)]
    hits.sort(key=lambda hit: (hit.start, -hit.end, -hit.pattern.size))
    kept: list[_Hit] = []
    for hit in hits:
        rivals = [other for other in kept[-8:] if other.start < hit.end and hit.start < other.end]
        if all(other.weight < hit.weight for other in rivals):
            kept = [other for other in kept if other not in rivals] + [hit]
    return kept


def _search(pattern: _Pattern, text: str, low: str, places: list[int]) -> Iterator[_Hit]:
    if pattern.bare:
        if text.rpartition(".")[2] == pattern.type and all(_is_word(char) or char == "." for char in text):
            yield _Hit(pattern, 0, len(low), True)
        return
    core, at = pattern.parts[pattern.core], -1
    for _ in range(60):
        at = low.find(core, at + 1)
        if at < 0:
            return
        span = _span(pattern, low, at)
        if span is None or not _has_edges(pattern, text, places, *span):
            continue
        start, end = span
        typed = _has_type(pattern, text, places[start])
        # A value in front or behind belongs to the message.
        size = (end if pattern.parts[-1] else len(low)) - (start if pattern.parts[0] else 0)
        if typed or pattern.size >= 14 or size > 0.7 * len(low):
            yield _Hit(pattern, start, end, typed)
            at = end - 1


def _span(pattern: _Pattern, low: str, at: int) -> tuple[int, int] | None:
    """Where the pattern begins and ends when its longest part is at `at`."""
    start = at
    for part in reversed(pattern.parts[: pattern.core]):
        start = low.rfind(part, max(0, start - _WINDOW), start) if part else start
        if start < 0:
            return None
    end = at + len(pattern.parts[pattern.core])
    for part in pattern.parts[pattern.core + 1 :]:
        found = low.find(part, end, end + _WINDOW)
        if found < 0:
            return None
        end = found + len(part)
    return start, end


def _has_edges(pattern: _Pattern, text: str, places: list[int], start: int, end: int) -> bool:
    before, after = places[start] - 1, places[end - 1] + 1
    if pattern.starts and before >= 0 and _is_word(text[before]):
        return False
    return not (pattern.ends and after < len(text) and _is_word(text[after]))


def _has_type(pattern: _Pattern, text: str, at: int) -> bool:
    """Whether the exception's type is in front of a place: `RuntimeError: `, `exception=RuntimeError('`."""
    name = pattern.type.rpartition(".")[2]
    head = text[:at].rstrip("\"'` ")
    if not pattern.parts[0]:
        return name != "" and (f"{name}: " in head or f"{name}(" in head)
    return name != "" and head.endswith((f"{name}:", f"{name}(")) and not _is_word(head[: -len(name) - 1][-1:])
