"""Patterns of the language data: named parts filled in, phrases cut into their first word and the rest."""

from __future__ import annotations

import re
from functools import cache

from factlint.languages import load

_NAME = re.compile(r"<([a-z_]+)>")


@cache
def _parts(language: str) -> dict[str, str]:
    """The named parts, each with those filled in that stand before it."""
    filled: dict[str, str] = {}
    for name, pattern in load(language, "event_classes")["patterns"].items():
        filled[name] = _filled(pattern, filled)
    return filled


def _filled(pattern: str, parts: dict[str, str]) -> str:
    return _NAME.sub(lambda m: parts[m[1]] if not pattern.startswith("?P", m.start() - 2) else m[0], pattern)


def compiled(pattern: str | None, language: str, *, ending: bool = False) -> re.Pattern[str] | None:
    """A pattern of the language data with its named parts (`<money>`) filled in; `ending`: it must reach the end."""
    if pattern is None:
        return None
    pattern = _filled(pattern, _parts(language))
    return re.compile(rf"(?:{pattern})$" if ending else pattern)


def openings(phrase: str) -> list[tuple[str, str]]:
    """The first words of a phrase, each with what follows it: '(?:is|has been) (?:known|called)' begins with 'is' or 'has'."""
    if not phrase.startswith("(?:"):
        head, blank, rest = phrase.partition(" ")
        return [(head, blank + rest)]
    end = _closing(phrase)
    return [
        (head, blank + more + phrase[end + 1 :])
        for head, blank, more in (c.partition(" ") for c in _choices(phrase[3:end]))
    ]


def _closing(phrase: str) -> int:
    """Where the bracket that opens a phrase is closed."""
    depth = 0
    for place, mark in enumerate(phrase):
        depth += (mark == "(") - (mark == ")")
        if depth == 0:
            return place
    return len(phrase)


def _choices(group: str) -> list[str]:
    """The alternatives of a group, those of groups inside it left together."""
    found, depth = [""], 0
    for mark in group:
        depth += (mark == "(") - (mark == ")")
        if mark == "|" and depth == 0:
            found.append("")
        else:
            found[-1] += mark
    return found
