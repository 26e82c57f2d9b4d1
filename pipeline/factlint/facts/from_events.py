"""Facts that the events of an article give: when each happened, and the price of each deal."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.facts.draft import Draft, Subjects
from factlint.facts.values import date_value, money_value
from factlint.values.events import Event
from factlint.values.facts import Qualifiers
from factlint.values.reading import Reading

_MONEY = {"acquisition": "acquisition.price", "funding": "funding.amount", "ipo": "ipo.amount"}
_DATE = {"acquisition": "acquisition.date"}


def find(reading: Reading, subjects: Subjects) -> Iterator[Draft]:
    """Facts of dated or priced events; `about` is the target of a deal."""
    for event in reading.events:
        principal = next((p.entity for p in event.participants if p.entity and p.kind == "organization"), None)
        if principal is None:
            continue
        qualifiers = Qualifiers(status=event.status, point_in_time=event.date, about=_target(event))
        if event.date_id is not None:
            date = reading.date(event.date_id)
            yield Draft(
                subject=principal, property=_DATE.get(event.type, "event.date"), value=date_value(date),
                evidence=(event.span, date.span), qualifiers=_with_type(qualifiers, event), event_id=event.id,
            )  # fmt: skip
        for key in event.money if event.type in _MONEY else ():
            amount = reading.amount(key)
            yield Draft(
                subject=principal, property=_MONEY[event.type], value=money_value(amount), evidence=(amount.span, event.span),
                qualifiers=qualifiers, event_id=event.id,
            )  # fmt: skip


def _with_type(qualifiers: Qualifiers, event: Event) -> Qualifiers:
    from dataclasses import replace

    return replace(qualifiers, role=event.type)


def _target(event: Event) -> str | None:
    others = [p for p in event.participants if p.entity]
    named = next((p.entity for p in others if p.role in ("target", "object", "partner")), None)
    return named if named is not None else others[1].entity if len(others) > 1 else None
