"""Amounts of money and other quantities as the text states them and as they were read."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from factlint.values.span import Span
from factlint.values.temporal import Basis

Bound = Literal["approx", "at_least", "at_most"]
Link = Literal["conversion", "change"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Money:
    """A monetary amount in major units.

    `low` == `high` for a single figure. `currency` is ISO 4217, or None with `candidates` where the
    text does not decide. `marks` are the currency marks written at the mention (sign, code or words),
    each with the currencies it may stand for: two marks that share none contradict each other.
    `per` is the unit of a price ('share'). `step` is the value of one unit in the last place written
    ('$1.2 billion' has 100000000), which tells how far rounding may reach. `linked_to` is the id of the
    amount that this one converts or changes from, `link` which of the two.
    """

    id: str
    span: Span
    low: Decimal
    high: Decimal
    currency: str | None
    candidates: tuple[str, ...] = ()
    modifier: Bound | None = None
    inferred: tuple[str, ...] = ()
    basis: Basis | None = None
    marks: tuple[tuple[Span, tuple[str, ...]], ...] = ()
    per: str | None = None
    step: Decimal = Decimal(1)
    linked_to: str | None = None
    link: Link | None = None
    recognizer: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A percentage, a count with what it counts, a ratio or another measure.

    `unit` is 'percent', 'ratio' or the counted noun in the singular, lower case ('employee').
    `noun` is the span of the counted noun phrase, where there is one.
    """

    id: str
    span: Span
    low: Decimal
    high: Decimal
    unit: str
    modifier: Bound | None = None
    noun: Span | None = None
    step: Decimal = Decimal(1)
    linked_to: str | None = None
    link: Link | None = None
    recognizer: str = ""
