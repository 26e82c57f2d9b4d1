"""Two amounts of one text that are one but for a slip of the hand: swapped digits, another scale, another currency, one digit.

Such a likeness is rare by chance, so the clauses around the two need agree less than those of any other two amounts. What speaks
for one thing and against it is counted in points; `_ENOUGH` of them make a slip.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from itertools import chain, combinations

from factlint.facts.compare import dates_agree, ratio, transposed
from factlint.facts.restatements import significant
from factlint.languages import load
from factlint.rules.clause_amounts import LANGUAGE, Clause, clause_amounts, per_share, periods
from factlint.rules.numbers import last_place
from factlint.rules.once import once_a_reading
from factlint.rules.recalled_amounts import PART_BEHIND, share_explains
from factlint.values.quantity import Money
from factlint.values.reading import Reading

# The points that make a slip of each kind; the more ways there are to be alike by chance, the more it takes.
_ENOUGH = {
    "swap": Decimal("2.0"),
    "currency": Decimal("2.5"),
    "scale": Decimal("3.0"),
    "digit": Decimal("3.0"),
    "other": Decimal("3.0"),
}
_FEW = 12  # amounts of one currency, among which a likeness by chance is rare
_FAR = 2  # times
_NEAR, _GOAL = 70, 16
_QUOTED = re.compile(r"[“”\"]")
_CRORE = 100
_TENS = (10, 20, 30, 40)
_INDIAN = re.compile(r"\b(?:crore|lakh)s?\b")


@cache
def _words(language: str, name: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(load(language, 'amount_families')['explaining'][name])})\b", re.IGNORECASE)


# How two amounts are alike, as a reason.
SLIPS = {
    "swap": "the two are one figure but for two digits that changed places",
    "scale": "the two are one figure in two scales",
    "digit": "the two are one figure but for one digit",
    "other": "the two cannot be one amount",
    "currency": "no rate of exchange is 1",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Slip:
    """Two clauses whose amounts are alike in one of the ways of `kind`; `points` speak for one thing."""

    first: Clause
    second: Clause
    kind: str
    points: Decimal


@once_a_reading
def slips(reading: Reading) -> tuple[Slip, ...]:
    """The slips of a reading, in order of their second place; an amount that the text tells twice is none."""
    return tuple(slip for slip in candidates(reading) if slip.points >= _ENOUGH[slip.kind])


def candidates(reading: Reading) -> Iterator[Slip]:
    """Every pair of amounts that are alike, the best for each second place, with its points."""
    told = clause_amounts(reading)
    for place, back in enumerate(told):
        found: list[Slip] = []
        for first in told[:place]:
            kind = _kind(first, back)
            if kind is None or first.sentence == back.sentence or _explained(first, back, kind, told):
                continue
            points = _points(first, back, kind, told)
            found.append(Slip(first=first, second=back, kind=kind, points=points))
        if found:
            yield max(found, key=lambda s: (s.points, s.first.span.start))


def _kind(one: Clause, other: Clause) -> str | None:
    """How two amounts are alike, None where they are not, or are one."""
    if one.currency is None and other.currency is None and not (one.money or other.money):
        return None
    if one.per != other.per or (one.per and not one.families & other.families & per_share()):
        return None
    a, b = one.value, other.value
    may = [_currencies(c) for c in (one, other)]
    same = not may[0] or not may[1] or bool(may[0] & may[1])
    if not same:
        converts = "conversion" in [c.money.link for c in (one, other) if c.money]
        return "currency" if a == b and not converts else None
    if a == b or abs(a - b) <= (one.step + other.step) / 2:
        return None
    if ratio(a, b) in (Decimal(1000), Decimal(1000000)):
        return "scale"
    if ratio(a, b) == _CRORE and all(_INDIAN.search(c.span.text) for c in (one, other)):
        return "scale"
    if transposed(a, b):
        return "swap" if _last(one) == _last(other) else None
    if _one_digit(a, b):
        return "digit"
    return "other" if ratio(a, b) < _FAR else None


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


def _currencies(clause: Clause) -> frozenset[str]:
    if clause.money is None:
        return frozenset()
    return frozenset((clause.currency,)) if clause.currency else frozenset(clause.money.candidates)


def _last(clause: Clause) -> Decimal:
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


def _strength(one: Clause, other: Clause, kind: str) -> Decimal:
    """How seldom chance makes two amounts so alike."""
    digits = min(3, max(len(significant(one.value)), len(significant(other.value))))
    table = {
        "scale": ("1.0", "2.0", "3.0"),
        "currency": ("0.5", "1.5", "2.0"),
        "swap": ("0", "2.0", "2.5"),
        "digit": ("0", "0.5", "1.5"),
        "other": ("0", "0", "0"),
    }
    return Decimal(table[kind][digits - 1])


def _points(first: Clause, back: Clause, kind: str, told: Sequence[Clause]) -> Decimal:
    points = _strength(first, back, kind)
    shared = first.families & back.families
    decisive = first.decisive & back.decisive
    loosely = kind in ("digit", "other")
    if back.definite:
        points += Decimal("2.0" if loosely and back.bare else "1.0")
    if kind in ("digit", "other") and _alone(first, back, told):
        points += Decimal("0.5")
    if decisive:
        points += Decimal("1.5")
    elif shared:
        points += Decimal("1.0")
    elif first.families and back.families and not back.bare:
        points -= Decimal("1.0")
    if first.decisive and back.decisive and not decisive:
        points -= Decimal("2.0")
    points += _names(first, back) + _times(first, back)
    if back.per:
        points += Decimal("1.0")  # few amounts are told of one share
    if back.money is None and kind in ("digit", "other"):
        # In speech a figure without its currency is one that the text has told; elsewhere it may count anything.
        points += Decimal("0.5") if _QUOTED.search(back.text) else Decimal("-2.0")
    if kind in ("digit", "other") and any(c.money and c.money.link == "conversion" for c in (first, back)):
        points -= Decimal("0.5")
    if kind not in ("scale", "currency"):
        points -= Decimal("1.5") * (_changed(first, back) + any(_part(c) for c in (first, back)))
    elif _changed(first, back):
        points -= Decimal("0.5")
    many = sum(c.currency == first.currency for c in told)
    if many > _FEW:
        points -= Decimal("0.5") * (many // _FEW)
    return points


def _pinned(first: Clause, back: Clause) -> bool:
    """Whether both are told of one stretch of time, of which there is one such figure ('turned over in 2018')."""
    if not periods() & first.decisive & back.decisive:
        return False
    written = [{d.value for d in c.close_dates if not d.inferred} for c in (first, back)]
    return bool(written[0] & written[1])


def _alone(first: Clause, back: Clause, told: Sequence[Clause]) -> bool:
    """Whether no other amount of the text, of its size, is told of the same side of business."""
    return not any(
        c.currency == back.currency and c.families & back.families and ratio(c.value, back.value) < _FAR
        for c in told
        if c is not first and c is not back
    )


def _changed(first: Clause, back: Clause) -> bool:
    """Whether words near either amount tell of a change, a plan or another such thing."""
    changed, planned = (_words(LANGUAGE, name) for name in ("changed", "planned"))
    return any(
        changed.search(f"{c.before[-_NEAR:]} # {c.behind[:_NEAR]}")
        or planned.search(f"{c.before[-_NEAR:]} # {c.behind[:_GOAL]}")
        for c in (first, back)
    )


def _part(clause: Clause) -> bool:
    """Whether an amount is told as a part, an instalment or a price of one of several."""
    return bool(_words(LANGUAGE, "part").search(clause.before[-_NEAR:]) or PART_BEHIND.match(clause.behind))


def _names(first: Clause, back: Clause) -> Decimal:
    if first.names & back.names:
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


def _explained(first: Clause, back: Clause, kind: str, told: Sequence[Clause]) -> bool:
    """Whether the text itself tells why the two differ, or tells one of them again."""
    if any(c is not back and _same(c, back) for c in told):
        return True
    if kind in ("scale", "currency"):
        return False
    if kind in ("digit", "other") and any(_words(LANGUAGE, "total").search(c.text) for c in (first, back)):
        return True
    if kind == "other" and not back.definite and not _pinned(first, back):
        return True
    if kind in ("digit", "other") and first.measures ^ back.measures and periods() & first.families & back.families:
        return True  # net and operating profit
    if any(PART_BEHIND.match(c.behind) or _words(LANGUAGE, "restated").search(c.text) for c in (first, back)):
        return True
    return _adds_up(back, told) or any(share_explains(c.shares, first.value, back.value) for c in (first, back))


def _same(one: Clause, other: Clause) -> bool:
    may = [_currencies(c) for c in (one, other)]
    if may[0] and may[1] and not may[0] & may[1]:
        return False
    return abs(one.value - other.value) <= (one.step + other.step) / 2


def _adds_up(clause: Clause, told: Sequence[Clause]) -> bool:
    """Whether two other amounts of the text make this one by adding or taking away, or three that stand together by adding."""
    values = sorted({c.value for c in told if c is not clause and c.currency == clause.currency})
    half = _last(clause) / 2
    two = (v for a, b in combinations(values, 2) for v in (a + b, b - a))
    alike = [c.value for c in told if c.currency == clause.currency and c is not clause]
    three = (sum(alike[place : place + 3], Decimal(0)) for place in range(len(alike) - 2))
    return any(abs(clause.value - v) <= half for v in chain(two, three))
