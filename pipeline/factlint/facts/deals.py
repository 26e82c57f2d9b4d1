"""Acquisitions: who was bought, for how much, announced when, completed when."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from factlint.facts.draft import Draft, Subjects
from factlint.facts.values import date_value, money_value
from factlint.languages import load
from factlint.values.events import Event
from factlint.values.facts import EntityValue, Qualifiers
from factlint.values.reading import Reading


@cache
def _stage(language: str, name: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(load(language, 'facts')['stages'][name])})\b", re.IGNORECASE)


def find(reading: Reading, subjects: Subjects) -> Iterator[Draft]:
    """Facts `acquisition.target`, `.price`, `.date`, `.announced` and `.completed` of the buyer; `about` is the target."""
    for event in reading.events:
        buyer = _party(event, "buyer")
        if event.type != "acquisition" or buyer is None:
            continue
        target = _party(event, "target")
        qualifiers = Qualifiers(status=event.status, point_in_time=event.date, about=target, role="acquisition")
        if target is not None:
            yield Draft(
                subject=buyer, property="acquisition.target",
                value=EntityValue(entity=target, name=reading.entity(target).name), evidence=(event.span,),
                qualifiers=qualifiers, event_id=event.id,
            )  # fmt: skip
        if event.date_id is not None:
            date = reading.date(event.date_id)
            for name in _stages(reading, event):
                yield Draft(
                    subject=buyer, property=name, value=date_value(date), evidence=(event.span, date.span),
                    qualifiers=qualifiers, event_id=event.id,
                )  # fmt: skip
        for key, role in zip(event.money, event.money_roles, strict=True):
            if role == "price":
                amount = reading.amount(key)
                yield Draft(
                    subject=buyer, property="acquisition.price", value=money_value(amount),
                    evidence=(amount.span, event.span), qualifiers=qualifiers, event_id=event.id,
                )  # fmt: skip


def _party(event: Event, role: str) -> str | None:
    return next(
        (p.entity for p in event.participants if p.role == role and p.entity and p.kind == "organization"), None
    )


def _stages(reading: Reading, event: Event, language: str = "en") -> tuple[str, ...]:
    """What the date of an acquisition is: that of the deal, and of its announcement or completion where the words say so."""
    before = reading.article.text[max(event.sentence.start, event.span.start - 50) : event.span.end]
    if event.status == "happened" and _stage(language, "completed").search(event.span.text):
        return ("acquisition.date", "acquisition.completed")
    if event.status == "planned" and _stage(language, "announced").search(before):
        return ("acquisition.date", "acquisition.announced")
    return ("acquisition.date",)
