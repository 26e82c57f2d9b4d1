"""Initial public offerings: when, how much, at what price a share."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.facts.draft import Draft, Subjects
from factlint.facts.values import date_value, money_value
from factlint.values.facts import Qualifiers
from factlint.values.reading import Reading

_PROPERTY = {"raised": "ipo.amount", "per_share": "ipo.price"}


def find(reading: Reading, subjects: Subjects) -> Iterator[Draft]:
    """Facts `ipo.date`, `ipo.amount` and `ipo.price` of the issuer; amounts that were cut or raised are `revised`."""
    for event in reading.events:
        if event.type != "ipo":
            continue
        issuer = next((p.entity for p in event.participants if p.role == "issuer" and p.entity), None)
        if issuer is None:
            continue
        qualifiers = Qualifiers(status=event.status, point_in_time=event.date, role="ipo")
        if event.date_id is not None:
            date = reading.date(event.date_id)
            yield Draft(
                subject=issuer, property="ipo.date", value=date_value(date), evidence=(event.span, date.span),
                qualifiers=qualifiers, event_id=event.id,
            )  # fmt: skip
        for key, role in zip(event.money, event.money_roles, strict=True):
            name = _PROPERTY.get("raised" if role == "previous" else role)
            if name is not None:
                amount = reading.amount(key)
                yield Draft(
                    subject=issuer, property=name, value=money_value(amount), evidence=(amount.span, event.span),
                    qualifiers=Qualifiers(
                        status=event.status, point_in_time=event.date, role="ipo", revised=role == "previous"
                    ),
                    event_id=event.id,
                )  # fmt: skip
