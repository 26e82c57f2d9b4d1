"""Mentions as the values of facts."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import TypeVar

from factlint.values.facts import DateValue, MoneyValue, QuantityValue
from factlint.values.quantity import Money, Quantity
from factlint.values.reading import Reading
from factlint.values.temporal import Date


def date_value(date: Date) -> DateValue:
    """A date as the value of a fact."""
    return DateValue(edtf=date.value, earliest=date.earliest, latest=date.latest, date_id=date.id)


def money_value(amount: Money) -> MoneyValue:
    """An amount as the value of a fact."""
    return MoneyValue(
        currency=amount.currency, low=amount.low, high=amount.high, modifier=amount.modifier, step=amount.step,
        candidates=amount.candidates, money_id=amount.id,
    )  # fmt: skip


def quantity_value(quantity: Quantity) -> QuantityValue:
    """A count as the value of a fact."""
    return QuantityValue(
        unit=quantity.unit, low=quantity.low, high=quantity.high, modifier=quantity.modifier, step=quantity.step,
        quantity_id=quantity.id,
    )  # fmt: skip


def nearest_date(reading: Reading, start: int, end: int, *, within: int, since: bool = False) -> Date | None:
    """The first point in time that begins between two offsets, at most `within` code points on.

    `since`: a time with an open end ('since 1999') counts too.
    """
    place = bisect_left(reading.dates, start, key=lambda d: d.span.start)
    for date in reading.dates[place : place + 3]:
        if date.span.start >= min(end, start + within):
            return None
        if since and date.earliest is not None and date.latest is None:
            return date
        if (
            date.earliest is not None
            and not date.parts
            and date.granularity in ("day", "month", "year", "season", "quarter")
        ):
            return date
    return None


_Item = TypeVar("_Item", Date, Money, Quantity)


def within(items: Sequence[_Item], start: int, end: int) -> Sequence[_Item]:
    """The items, in order of place, that begin between two offsets."""
    low = bisect_left(items, start, key=lambda i: i.span.start)
    return items[low : bisect_left(items, end, lo=low, key=lambda i: i.span.start)]
