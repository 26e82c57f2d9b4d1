"""Whether two values can both be true: precision, rounding, bounds and calendars are no conflict."""

from __future__ import annotations

from decimal import Decimal

from factlint.values.facts import DateValue
from factlint.values.quantity import Money, Quantity
from factlint.values.temporal import Date


def dates_agree(one: Date | DateValue, other: Date | DateValue) -> bool:
    """Whether some day lies in both: '2021' agrees with '9 July 2021'. Open ends agree with what they reach."""
    starts = [d.earliest for d in (one, other) if d.earliest is not None]
    ends = [d.latest for d in (one, other) if d.latest is not None]
    if len(starts) < 2 and len(ends) < 2:
        return True
    return not starts or not ends or max(starts) <= min(ends)


def figures_agree(one: Money | Quantity, other: Money | Quantity) -> bool:
    """Whether two figures can be one figure: up to rounding, and within the bounds that their words set.

    'about $2 billion' agrees with '$1.96 billion', 'more than 300' with '340', a range with what lies in it.
    """
    low_one, high_one = _reach(one)
    low_other, high_other = _reach(other)
    return max(low_one, low_other) <= min(high_one, high_other)


def _reach(item: Money | Quantity) -> tuple[Decimal, Decimal]:
    half = item.step / 2
    low, high = item.low - half, item.high + half
    if item.modifier == "approx":
        return low - item.low / 10, high + item.high / 10
    # 'Over 400' is said of 430, seldom of 800; 'up to' likewise downwards.
    if item.modifier == "at_least":
        return low, high + item.high / 2
    if item.modifier == "at_most":
        return low - item.low / 2, high
    return low, high


def ratio(one: Decimal, other: Decimal) -> Decimal:
    """The larger figure over the smaller one; 0 where one is nought."""
    small, large = sorted((one, other))
    return large / small if small > 0 else Decimal(0)


def other_magnitude(one: Money | Quantity, other: Money | Quantity) -> bool:
    """Whether two figures are one figure with another scale word ('1.4 trillion', '1.4 billion')."""
    return ratio(one.high, other.high) in (Decimal(1000), Decimal(1000000))


def transposed(one: Decimal, other: Decimal) -> bool:
    """Whether two figures have the same digits with two neighbours swapped ('1.17', '1.71'; '290', '209')."""
    a, b = _digits(one, other)
    if len(a) != len(b) or a == b:
        return False
    wrong = [i for i in range(len(a)) if a[i] != b[i]]
    return (
        ratio(one, other) < 10
        and len(wrong) == 2
        and wrong[1] == wrong[0] + 1
        and a[wrong[0]] == b[wrong[1]]
        and a[wrong[1]] == b[wrong[0]]
    )


def _digits(one: Decimal, other: Decimal) -> tuple[str, str]:
    """The digits of both in one unit, without the noughts that both end with."""
    places = max(0, *(-int(n.normalize().as_tuple().exponent) for n in (one, other)))
    a, b = (str(int(n.scaleb(places))) for n in (one, other))
    while a.endswith("0") and b.endswith("0"):
        a, b = a[:-1], b[:-1]
    return a, b
