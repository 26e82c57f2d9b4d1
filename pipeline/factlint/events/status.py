"""What the words around a trigger say of its status: planned, considered, denied, postponed, cancelled, or that it happened."""

from __future__ import annotations

import re
from functools import cache

from factlint.languages import load
from factlint.values.events import EventStatus, EventType

_ORDER: tuple[EventStatus, ...] = ("denied", "cancelled", "postponed", "considered", "planned")
_BEHIND = 130  # code points that may turn what was told
_UNTIL = re.compile(r"[^.;]{0,40}\b(?:until|till|before)\b")  # 'did not open until May' tells that it did
# Types whose own words are those of what is cancelled.
_ENDING = frozenset({"closure", "departure", "financial_result"})


@cache
def _patterns(language: str) -> tuple[tuple[EventStatus, re.Pattern[str], re.Pattern[str] | None], ...]:
    """Each status with what tells it before or in a trigger, and behind one."""
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


@cache
def _deals(language: str) -> tuple[re.Pattern[str], frozenset[str]]:
    table = load(language, "event_status")["planned"]
    return re.compile("|".join(table["deals"])), frozenset(table["deal_types"])


def status_of(before: str, phrase: str, after: str, kind: EventType, language: str = "en") -> EventStatus:
    """The status that the words of a clause give its event: those before the trigger and its own, then what follows closely."""
    deals, types = _deals(language)
    for name, front, behind in _patterns(language):
        if name == "denied" and _UNTIL.match(after):
            continue
        own = name != "cancelled" or kind not in _ENDING
        if (
            front.search(before)
            or (own and front.search(phrase))
            or (behind is not None and behind.search(after[:_BEHIND]))
        ):
            return name
        if name == "planned" and kind in types and (deals.search(before) or deals.search(phrase)):
            return name
    return "happened"
