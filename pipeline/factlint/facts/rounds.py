"""Rounds of funding: how much, from whom, in which round."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from factlint.facts.draft import Draft, Subjects
from factlint.facts.values import money_value
from factlint.languages import load
from factlint.values.facts import EntityValue, Qualifiers
from factlint.values.reading import Reading


@cache
def _rounds(language: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(load(language, 'facts')['rounds']['words'])})\b", re.IGNORECASE)


def find(reading: Reading, subjects: Subjects) -> Iterator[Draft]:
    """Facts `funding.amount` and `funding.investor` of the one that is funded; `about` is the round ('series a', 'loan')."""
    for event in reading.events:
        if event.type != "funding":
            continue
        funded = next((p.entity for p in event.participants if p.role == "recipient" and p.entity), None)
        if funded is None:
            continue
        match = _rounds("en").search(reading.article.text, event.span.start, event.sentence.end)
        qualifiers = Qualifiers(
            status=event.status, point_in_time=event.date, about=match[0].lower() if match else None, role="funding"
        )
        for key, role in zip(event.money, event.money_roles, strict=True):
            if role == "raised":
                amount = reading.amount(key)
                yield Draft(
                    subject=funded, property="funding.amount", value=money_value(amount),
                    evidence=(amount.span, event.span), qualifiers=qualifiers, event_id=event.id,
                )  # fmt: skip
        for party in event.participants:
            if party.role == "investor" and party.entity is not None:
                yield Draft(
                    subject=funded, property="funding.investor", value=EntityValue(entity=party.entity, name=party.name),
                    evidence=(event.span,), qualifiers=qualifiers, event_id=event.id,
                )  # fmt: skip
