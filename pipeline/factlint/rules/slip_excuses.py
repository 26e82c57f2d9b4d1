"""What tells why two amounts that are alike differ all the same: then they are two amounts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from functools import cache
from itertools import chain, combinations

from factlint.languages import load
from factlint.rules.clause_amounts import Clause, periods
from factlint.rules.likeness import currencies, last_written
from factlint.rules.pointing import LANGUAGE
from factlint.rules.recalled_amounts import PART_BEHIND, share_explains

_NEAR, _GOAL = 70, 16
_TOGETHER = 3  # amounts


@cache
def _words(language: str, name: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(load(language, 'amount_families')['explaining'][name])})\b", re.IGNORECASE)


def explained(first: Clause, back: Clause, kind: str, told: Sequence[Clause]) -> bool:
    """Whether the text itself tells why the two differ, or tells one of them again."""
    if any(c is not back and _same(c, back) for c in told):
        return True
    if kind in ("scale", "currency"):
        return False
    if any(_words(LANGUAGE, "started").search(c.text) for c in (first, back)):
        return True
    if kind in ("digit", "other") and any(_words(LANGUAGE, "total").search(c.text) for c in (first, back)):
        return True
    if kind == "other" and not back.definite and not _pinned(first, back):
        return True
    if kind in ("digit", "other") and first.measures ^ back.measures and periods() & first.families & back.families:
        return True  # net and operating profit
    if any(PART_BEHIND.match(c.behind) or _words(LANGUAGE, "restated").search(c.text) for c in (first, back)):
        return True
    by_sum = kind != "swap" and adds_up(back, told)
    return by_sum or any(share_explains(c.shares, first.value, back.value) for c in (first, back))


def _same(one: Clause, other: Clause) -> bool:
    may = [currencies(c) for c in (one, other)]
    if may[0] and may[1] and not may[0] & may[1]:
        return False
    return abs(one.value - other.value) <= (last_written(one) + last_written(other)) / 2


def adds_up(clause: Clause, told: Sequence[Clause]) -> bool:
    """Whether amounts that stand together, or one beside it, make this one by adding or taking away."""
    alike = [c for c in told if c.currency == clause.currency and c is not clause]
    half = last_written(clause) / 2
    together = (
        some
        for size in (2, 3)
        for place in range(len(alike))
        for some in combinations(alike[place : place + _TOGETHER], size)
    )
    beside = [c for c in alike if c.sentence == clause.sentence]
    pairs = ((a, b) for a in beside for b in alike if a is not b)
    return any(
        abs(clause.value - sum((c.value for c in some), Decimal(0))) <= half
        or abs(clause.value - abs(some[0].value - some[1].value)) <= half
        for some in chain(together, pairs)
    )


def _pinned(first: Clause, back: Clause) -> bool:
    """Whether both are told of one stretch of time, of which there is one such figure ('turned over in 2018')."""
    if not periods() & first.decisive & back.decisive:
        return False
    written = [{d.value for d in c.close_dates if not d.inferred} for c in (first, back)]
    return bool(written[0] & written[1])


def changed(first: Clause, back: Clause) -> bool:
    """Whether words near either amount tell of a change, a plan or another such thing."""
    by_change, planned = (_words(LANGUAGE, name) for name in ("changed", "planned"))
    if back.per and any(_words(LANGUAGE, "per_share").search(c.before[-_NEAR:]) for c in (first, back)):
        return True
    if _words(LANGUAGE, "refused").search(f"{first.text} {first.after}"):
        return True
    return any(
        by_change.search(f"{c.before[-_NEAR:]} # {c.behind[:_NEAR]}")
        or planned.search(f"{c.before[-_NEAR:]} # {c.behind[:_GOAL]}")
        for c in (first, back)
    )


def part(clause: Clause) -> bool:
    """Whether an amount is told as a part, an instalment or a price of one of several."""
    return bool(_words(LANGUAGE, "part").search(clause.before[-_NEAR:]) or PART_BEHIND.match(clause.behind))
