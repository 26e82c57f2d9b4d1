"""Triggers: the phrases of the language data that tell an event, found in one pass over a text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import cast

from factlint.languages import load
from factlint.values.events import EventStatus, EventType

_ORDER: tuple[EventStatus, ...] = ("denied", "cancelled", "postponed", "considered", "planned")


@dataclass(frozen=True, slots=True)
class Trigger:
    """A phrase that tells an event of `type`."""

    start: int
    end: int
    type: EventType


@cache
def _pattern(language: str) -> tuple[re.Pattern[str], tuple[EventType, ...]]:
    data = load(language, "events")
    filler = data["filler"]["adj"]
    types: list[EventType] = []
    groups: list[str] = []
    for number, table in enumerate(data["trigger"]):
        joined = "|".join(pattern.replace("{adj}", filler) for pattern in table["patterns"])
        groups.append(f"(?P<t{number}>{joined})")
        types.append(cast(EventType, table["type"]))
    return re.compile(rf"(?<![\w-])(?:{'|'.join(groups)})(?!\w)"), tuple(types)


def find_triggers(text: str, start: int, end: int, language: str = "en") -> Iterator[Trigger]:
    """The triggers of a stretch, in order, none inside another."""
    pattern, types = _pattern(language)
    for match in pattern.finditer(text, start, end):
        assert match.lastgroup is not None
        yield Trigger(match.start(), match.end(), types[int(match.lastgroup[1:])])


@cache
def _status(language: str) -> tuple[tuple[EventStatus, re.Pattern[str]], ...]:
    table = load(language, "events")["status"]
    return tuple((name, re.compile("|".join(table[name]), re.IGNORECASE)) for name in _ORDER)


def status_of(before: str, phrase: str, after: str, language: str = "en") -> EventStatus:
    """The status that the words of a clause give its event: `before` and `phrase` decide, then what follows closely."""
    for name, pattern in _status(language):
        if pattern.search(before) or pattern.search(phrase):
            return name
        if name in ("denied", "cancelled", "postponed") and pattern.search(after[:40]):
            return name
    return "happened"
