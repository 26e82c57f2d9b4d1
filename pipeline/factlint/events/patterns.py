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
    """The first words of a phrase, each with what follows it: '(?:is|has been) (?:known|called)' begins with 'is' or 'has',
    '(?:net )?debts? was' with 'net', 'debt' or 'debts'."""
    if phrase.startswith("(?:"):
        end = _closing(phrase)
        rest = phrase[end + 1 :]
        if rest.startswith("?"):
            return [pair for start in (*_choices(phrase[3:end]), "") for pair in openings(start + rest[1:])]
        plural, rest = (rest[:2], rest[2:]) if rest.startswith("s?") else ("", rest)
        pairs = [pair for choice in _choices(phrase[3:end]) for pair in openings(choice + plural)]
        return [(word, more + rest) for word, more in pairs]
    head, blank, rest = phrase.partition(" ")
    heads = (head[:-2], head[:-1]) if head.endswith("s?") else (head,)
    return [(word, blank + rest) for word in heads]


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
