"""What the words around a trigger say of its status: planned, considered, denied, postponed, cancelled, or that it happened."""

from __future__ import annotations

import re
from functools import cache

from factlint.languages import load
from factlint.values.events import EventStatus

_ORDER: tuple[EventStatus, ...] = ("denied", "cancelled", "postponed", "considered", "planned")
_BEHIND = 70  # code points that may turn what was told


@cache
def _patterns(language: str) -> tuple[tuple[EventStatus, re.Pattern[str], re.Pattern[str] | None], ...]:
    table = load(language, "event_status")
    return tuple(
        (
            name,
            re.compile(
                "|".join([*table[name]["before"], *(rf"(?:{p})[^.;,]{{0,22}}$" for p in table[name].get("close", ()))])
            ),
            re.compile("|".join(table[name]["behind"])) if "behind" in table[name] else None,
        )
        for name in _ORDER
    )


def status_of(before: str, phrase: str, after: str, language: str = "en") -> EventStatus:
    """The status that the words of a clause give its event: those before the trigger and its own, then what follows closely."""
    for name, front, behind in _patterns(language):
        if front.search(before) or front.search(phrase) or (behind is not None and behind.search(after[:_BEHIND])):
            return name
    return "happened"
