"""Amounts of money and quantities of an article, read in their context."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, replace
from decimal import Decimal

from factlint.extract.money.amounts import Amount, find_amounts
from factlint.extract.money.numbers import find_numbers
from factlint.extract.money.quantities import find_quantities
from factlint.extract.money.sharing import share
from factlint.normalise.money.currency import resolve
from factlint.normalise.money.links import bound, bound_behind, change, link, per
from factlint.normalise.temporal import TemporalLayers
from factlint.values.article import Article
from factlint.values.quantity import Money, Quantity

_OF_A_WHOLE = re.compile(
    r" of (?:the|its|their|all|our|his|her|it|them|those|these)\b(?! (?:year|period|century|season|time|day))"
)
_SIGNS = frozenset("$€£¥₩₹")


class _Stretches:
    """Stretches of a text, asked whether one of them overlaps another."""

    def __init__(self, stretches: list[tuple[int, int]]) -> None:
        self._stretches = sorted(stretches)
        self._starts = [start for start, _ in self._stretches]

    def overlap(self, start: int, end: int) -> bool:
        place = bisect_right(self._starts, start) - 1
        if place >= 0 and self._stretches[place][1] > start:
            return True
        return place + 1 < len(self._starts) and self._starts[place + 1] < end


@dataclass(frozen=True, slots=True, kw_only=True)
class MoneyLayers:
    """Amounts and quantities, each in order of start."""

    money: tuple[Money, ...] = ()
    quantities: tuple[Quantity, ...] = ()


def plain(amount: Amount) -> Amount:
    """The same without idle noughts behind the point ('1.056 billion' is 1056000000)."""
    return replace(amount, low=_plain(amount.low), high=_plain(amount.high), step=_plain(amount.step))


def _plain(value: Decimal) -> Decimal:
    return (
        value.quantize(Decimal(1)) if value == value.to_integral_value() and abs(value) < Decimal(10) ** 24 else value
    )


def read_money(article: Article, temporal: TemporalLayers, language: str = "en") -> MoneyLayers:
    """The amounts and quantities of `article`; what is a date is no quantity."""
    text = article.text
    dates = _Stretches([(d.span.start, d.span.end) for layer in (temporal.dates, temporal.times) for d in layer])
    numbers = tuple(find_numbers(text, language))
    # A figure inside a date is no amount, unless a sign stands before it.
    undated = tuple(n for n in numbers if not dates.overlap(n.start, n.end) or text[n.start - 1 : n.start] in _SIGNS)
    amounts = [plain(amount) for amount in share(text, list(find_amounts(text, undated, language)), language)]
    money: list[Money] = []
    for number, (amount, currency) in enumerate(zip(amounts, resolve(article, amounts, language), strict=True), 1):
        item = Money(
            id=f"money-{number}",
            span=article.span(amount.start, amount.end),
            low=amount.low,
            high=amount.high,
            currency=currency.currency,
            candidates=currency.candidates,
            modifier=bound(text, amount.start, amount.end, language) or ("approx" if amount.loose else None),
            inferred=("currency",) if currency.inferred else (),
            basis=currency.basis,
            marks=tuple((article.span(start, end), candidates) for start, end, candidates in amount.marks),
            per=per(text, amount.end),
            step=amount.step,
            recognizer="amount",
        )
        how = link(text, money[-1], item) if money else None
        money.append(replace(item, linked_to=money[-1].id, link=how) if how else item)
    taken = _Stretches(
        [(d.span.start, d.span.end) for layer in (temporal.dates, temporal.times) for d in layer]
        + [(m.span.start, m.span.end) for m in money]
    )
    spent = _Stretches([(d.span.start, d.span.end) for d in temporal.durations])
    quantities: list[Quantity] = []
    for found in find_quantities(text, numbers, language):
        # 'three quarters of the shares' is no nine months.
        share_of = found.unit == "ratio" and _OF_A_WHOLE.match(text, found.end)
        if taken.overlap(found.start, found.number_end) or (
            not share_of and spent.overlap(found.start, found.number_end)
        ):
            continue
        item_q = Quantity(
            id=f"quantity-{len(quantities) + 1}",
            span=article.span(found.start, found.end),
            low=_plain(found.low),
            high=_plain(found.high),
            unit=found.unit,
            modifier=bound(text, found.start, found.number_end, language) or bound_behind(text, found.end),
            noun=article.span(*found.noun) if found.noun else None,
            step=_plain(found.step),
            recognizer=found.recognizer,
        )
        last = quantities[-1] if quantities else None
        if last is not None and last.unit == item_q.unit and change(text, last.span.start, last.span.end, found.start):
            item_q = replace(item_q, linked_to=last.id, link="change")
        quantities.append(item_q)
    return MoneyLayers(money=tuple(money), quantities=tuple(quantities))
