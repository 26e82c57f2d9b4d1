"""What speaks for two alike amounts being one, and what against it, in points."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from factlint.facts.compare import dates_agree, ratio
from factlint.rules.clause_amounts import Clause, periods
from factlint.rules.likeness import strength
from factlint.rules.pointing import recalls
from factlint.rules.slip_excuses import changed, part

_FEW = 12  # amounts of one currency, among which a likeness by chance is rare
_FAR = 2  # times
_QUOTED = re.compile(r"[“”\"]")


def points(first: Clause, back: Clause, kind: str, told: Sequence[Clause]) -> Decimal:
    """The points of two amounts that are alike in the way of `kind`, among all amounts of the text."""
    points = strength(first, back, kind)
    shared = first.families & back.families
    decisive = first.decisive & back.decisive
    loosely = kind in ("digit", "other")
    if back.definite:
        points += Decimal("2.0" if loosely and back.bare else "1.0")
    elif recalls(back.before, back.behind):
        points += Decimal("0.5")
    if loosely and _alone(first, back, told):
        points += Decimal("0.5")
    if decisive:
        points += Decimal("1.5")
    elif shared:
        points += Decimal("1.0")
    elif first.families and back.families and not back.bare:
        points -= Decimal("1.0")
    if not back.bare and (_unlike(first, back) or _unlike(back, first)):
        points -= Decimal("2.5")
    points += _names(first, back) + _times(first, back)
    if back.per:
        points += Decimal("1.0")  # few amounts are told of one share
    if back.money is None and kind in ("digit", "other"):
        # In speech a figure without its currency is one that the text has told; elsewhere it may count anything.
        points += Decimal("0.5") if _QUOTED.search(back.text) else Decimal("-2.0")
    if kind in ("digit", "other") and any(c.money and c.money.link == "conversion" for c in (first, back)):
        points -= Decimal("0.5")
    if kind not in ("scale", "currency"):
        points -= Decimal("1.5") * (changed(first, back) + any(part(c) for c in (first, back)))
    elif changed(first, back):
        points -= Decimal("0.5")
    many = sum(c.currency == first.currency for c in told)
    if many > _FEW:
        points -= Decimal("0.5") * (many // _FEW)
    return points


def _unlike(one: Clause, other: Clause) -> bool:
    """Whether one is surely told of a side of business that nothing around the other belongs to ('operating loss', 'cost')."""
    return bool(one.decisive and other.families and not one.decisive & other.families)


def _alone(first: Clause, back: Clause, told: Sequence[Clause]) -> bool:
    """Whether no other amount of the text, of its size, is told of the same side of business."""
    return not any(
        c.currency == back.currency and c.families & back.families and ratio(c.value, back.value) < _FAR
        for c in told
        if c is not first and c is not back
    )


def _names(first: Clause, back: Clause) -> Decimal:
    if first.names & back.names or back.argument & first.around:
        return Decimal("1.0")
    if back.argument and first.names:
        return Decimal("-1.5")
    return Decimal("-0.5") if first.names and back.names and back.money and not back.bare else Decimal(0)


def _times(first: Clause, back: Clause) -> Decimal:
    if not first.dates or not back.dates:
        return Decimal(0)
    written = [[d for d in c.dates if not d.inferred] for c in (first, back)]
    if any(dates_agree(a, b) for a in written[0] for b in written[1]):
        return Decimal("1.0")
    if any(dates_agree(a, b) for a in first.dates for b in back.dates):
        return Decimal("0.5")
    timed = periods() & (first.families | back.families)
    return Decimal("-2.5") if timed and first.close_dates and back.close_dates else Decimal("-0.5")
