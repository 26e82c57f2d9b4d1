"""How alike two amounts are: swapped digits, another scale, another currency, one digit."""

from __future__ import annotations

import re
from decimal import Decimal

from factlint.facts.compare import figures_agree, ratio, transposed
from factlint.facts.restatements import significant
from factlint.rules.clause_amounts import Clause, per_share
from factlint.rules.numbers import last_place
from factlint.values.quantity import Money
from factlint.values.reading import Reading

_FAR = 2  # times
_CRORE = 100
_TENS = (10, 20, 30, 40)
_INDIAN = re.compile(r"\b(?:crore|lakh)s?\b")
# How seldom chance makes two amounts of one, two, three digits so alike, in points.
_STRENGTH = {
    "scale": ("1.0", "2.0", "3.0"),
    "currency": ("0.5", "1.5", "2.0"),
    "swap": ("0", "2.0", "2.5"),
    "digit": ("0", "0.5", "1.5"),
    "other": ("0", "0", "0"),
}
# The same, as a reason.
ALIKE = {
    "swap": "the two are one figure but for two digits that changed places",
    "scale": "the two are one figure in two scales",
    "digit": "the two are one figure but for one digit",
    "other": "the two cannot be one amount",
    "currency": "no rate of exchange is 1",
}


def likeness(one: Clause, other: Clause) -> str | None:
    """How two amounts are alike, None where they are not, or are one."""
    if one.currency is None and other.currency is None and not (one.money or other.money):
        return None
    if one.per != other.per or (one.per and not one.families & other.families & per_share()):
        return None
    a, b = one.value, other.value
    may = [currencies(c) for c in (one, other)]
    same = not may[0] or not may[1] or bool(may[0] & may[1])
    if not same:
        converts = "conversion" in [c.money.link for c in (one, other) if c.money]
        return "currency" if a == b and not converts else None
    if a == b or abs(a - b) <= (last_written(one) + last_written(other)) / 2:
        return None
    if (
        one.money
        and other.money
        and (one.money.modifier or other.money.modifier)
        and figures_agree(one.money, other.money)
    ):
        return None  # 'about 140 million' is 145 million
    if ratio(a, b) in (Decimal(1000), Decimal(1000000)):
        return "scale"
    if ratio(a, b) == _CRORE and all(_INDIAN.search(c.span.text) for c in (one, other)):
        return "scale"
    if transposed(a, b):
        return "swap" if last_written(one) == last_written(other) else None
    if _one_digit(a, b):
        return "digit"
    return "other" if ratio(a, b) < _FAR else None


def currencies(clause: Clause) -> frozenset[str]:
    """The currencies that an amount may be in; none where only a figure is written."""
    if clause.money is None:
        return frozenset()
    return frozenset((clause.currency,)) if clause.currency else frozenset(clause.money.candidates)


def last_written(clause: Clause) -> Decimal:
    """One unit of the last digit of an amount."""
    return last_place(clause.money) if clause.money else clause.step


def a_digit_apart(one: Decimal | int, other: Decimal | int) -> bool:
    """Whether two figures are one but for one digit, or for two that changed places."""
    one, other = Decimal(one), Decimal(other)
    return transposed(one, other) or _one_digit(one, other) or (min(one, other) >= 10 and abs(one - other) in _TENS)


def _one_digit(a: Decimal, b: Decimal) -> bool:
    """Whether two figures of one length differ in one digit."""
    one, other = significant(a), significant(b)
    size = max(len(one), len(other))
    if size < 2 or a.adjusted() != b.adjusted():
        return False
    return sum(x != y for x, y in zip(one.ljust(size, "0"), other.ljust(size, "0"), strict=True)) == 1


def strength(one: Clause, other: Clause, kind: str) -> Decimal:
    """The points that a likeness of this kind is worth."""
    digits = min(3, max(len(significant(one.value)), len(significant(other.value))))
    return Decimal(_STRENGTH[kind][digits - 1])


def currency_instead(reading: Reading, one: Clause | Money, other: Clause | Money) -> bool:
    """Whether one of two amounts converts, or is converted to, an amount that has the figure of the other in another currency:
    then 'C$28 million (US$20 million)' and 'US$28 million' differ in their currency, which another rule tells."""
    first, second = (c.money if isinstance(c, Clause) else c for c in (one, other))
    if first is None or second is None:
        return False
    return any(
        kin.high == b.high and kin.currency != b.currency
        for a, b in ((first, second), (second, first))
        for kin in reading.money
        if kin is not b and (kin.linked_to == a.id or a.linked_to == kin.id) and "conversion" in (kin.link, a.link)
    )
