"""Tellings of one event tied together, under whatever words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import islice

from factlint.values.events import Event

# What a company does once, or once with the same other party.
_ONCE = frozenset({"founding", "ipo", "rename"})
_WITH = frozenset(
    {"acquisition", "merger", "divestiture", "investment", "listing", "settlement", "lawsuit", "partnership"}
)
_BACK = 60  # tellings of a kind that a later one is compared with
_FULL_STOPS = frozenset('.!?”"’')
_KINDRED = {"listing": "ipo", "merger": "acquisition", "divestiture": "acquisition"}


def tied(events: Sequence[Event]) -> tuple[Event, ...]:
    """Sets `same_as` on every later telling: the id of the first one of the same event."""
    firsts: dict[str, list[Event]] = {}
    told: list[Event] = []
    for event in events:
        family = firsts.setdefault(_KINDRED.get(event.type, event.type), [])
        same = next((f for f in islice(reversed(family), _BACK) if _same(f, event)), None)
        told.append(replace(event, same_as=same.same_as or same.id) if same else event)
        family.append(told[-1])
    return tuple(_as_planned(told))


def _as_planned(told: Sequence[Event]) -> list[Event]:
    """Headlines tell the future in the present ('Norvik buys Marmer'): they have the status of what they head."""
    planned = {e.same_as for e in told if e.status == "planned"}
    return [
        replace(e, status="planned")
        if e.id in planned and e.status == "happened" and e.date is None and e.sentence.text[-1:] not in _FULL_STOPS
        else e
        for e in told
    ]


def _same(one: Event, other: Event) -> bool:
    if {one.type, other.type} == {"ipo", "listing"}:
        return (
            _entity(one, "issuer") == _entity(other, "issuer") is not None
            and _years_agree(one, other)
            and one.date is not None
        )
    mine, theirs = _parties(one), _parties(other)
    if not mine or not theirs:
        return False
    if one.type in _ONCE and one.type == other.type:
        return mine[0] == theirs[0] and _years_agree(one, other)
    if one.type in _WITH or other.type in _WITH:
        shared = set(mine) & set(theirs)
        return len(shared) > 1 and _years_agree(one, other, loose=one.type in ("acquisition", "merger"))
    return (
        one.type == other.type
        and (one.type != "financial_result" or one.span.text.split()[0].lower() == other.span.text.split()[0].lower())
        and mine[0] == theirs[0]
        and one.date is not None
        and one.date == other.date
        and bool(
            set(one.money) & set(other.money) or (one.object and other.object and one.object.text == other.object.text)
        )
    )


def _entity(event: Event, role: str) -> str | None:
    return next((p.entity for p in event.participants if p.role == role), None)


def _parties(event: Event) -> list[str]:
    return [
        p.entity
        for p in event.participants
        if p.entity and p.role not in ("related", "source", "regulator", "exchange")
    ]


def _years_agree(one: Event, other: Event, *, loose: bool = False) -> bool:
    """Whether two tellings may be of one time; announced and completed may lie in two years (`loose`)."""
    if one.date is None or other.date is None:
        return True
    years = [e.date[:4] for e in (one, other) if e.date]
    if not all(y.isdigit() for y in years):
        return years[0] == years[1]
    return abs(int(years[0]) - int(years[1])) <= (1 if loose else 0)
