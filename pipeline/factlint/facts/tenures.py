"""Who held which office of a company, from when until when."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from factlint.facts.draft import Draft, Subjects
from factlint.languages import load
from factlint.values.events import Event
from factlint.values.facts import EntityValue, Qualifiers
from factlint.values.reading import Reading
from factlint.values.temporal import Date

_BEFORE, _BEHIND = 60, 90  # code points around a trigger that may name the office
_TOLD = frozenset({"happened", "reported", "planned"})


@cache
def _offices(language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    table: dict[str, list[str]] = load(language, "facts")["offices"]
    return tuple((role, re.compile(rf"\b(?:{'|'.join(words)})\b", re.IGNORECASE)) for role, words in table.items())


def find(reading: Reading, subjects: Subjects) -> Iterator[Draft]:
    """Facts `officer`, the office in `role`, with `start` and `end` as far as the telling gives them."""
    for event in reading.events:
        if event.type not in ("appointment", "departure") or event.status not in _TOLD:
            continue
        people = [p for p in event.participants if p.kind == "person" and p.role in ("appointee", "departing")]
        company = next((p.entity for p in event.participants if p.role == "employer" and p.entity), None)
        role = office_near(reading, event)
        if len(people) != 1 or company is None or role is None:
            continue
        start, end = _span(reading, event)
        yield Draft(
            subject=company,
            property="officer",
            value=EntityValue(entity=people[0].entity, name=people[0].name),
            evidence=(event.span, *((reading.date(event.date_id).span,) if event.date_id else ())),
            qualifiers=Qualifiers(status=event.status, point_in_time=event.date, role=role, start=start, end=end),
            event_id=event.id,
        )


def office_near(reading: Reading, event: Event, language: str = "en") -> str | None:
    """The office named nearest to an appointment: in its trigger, behind it, before it."""
    text = reading.article.text
    stretches = (
        text[event.span.start : event.span.end],
        text[event.span.end : min(event.sentence.end, event.span.end + _BEHIND)],
        text[max(event.sentence.start, event.span.start - _BEFORE) : event.span.start],
    )
    for number, stretch in enumerate(stretches):
        found = [
            (m.start(), -len(m[0]), role) for role, pattern in _offices(language) for m in pattern.finditer(stretch)
        ]
        if found:
            return (max(found, key=lambda f: (f[0], -f[1])) if number == 2 else min(found))[2]
    return None


def _span(reading: Reading, event: Event) -> tuple[str | None, str | None]:
    """Beginning and end of an office: those of a stretch of time, else the date as what the event makes it."""
    if event.date_id is None:
        return None, None
    date: Date = reading.date(event.date_id)
    if "/" in date.value:
        first, last = date.value.split("/", 1)
        return (None if first == ".." else first), (None if last == ".." else last)
    return (date.value, None) if event.type == "appointment" else (None, date.value)
