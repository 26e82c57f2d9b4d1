"""Amounts that point back: 'the €95 million purchase' presupposes that the text told of the purchase."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations

from factlint.facts.compare import dates_agree, figures_agree, other_magnitude, ratio, transposed
from factlint.facts.restatements import significant
from factlint.languages import load
from factlint.rules.dated import dates_in
from factlint.rules.numbers import inside
from factlint.rules.told_amounts import Told, table, told_amounts
from factlint.values.quantity import Money
from factlint.values.reading import Reading
from factlint.values.temporal import Date

_BEFORE = 90
_PART = re.compile(
    r"\b(?:of which|first instalment|instalment|deposit|down payment|remaining|further|additional|another|half[,:]|plus|partly|tranche|extra|up to|each|per|a year|a month|annual\w*|every|from a (?:target|goal)|fees?|taxes|interest)\b"
)
# Behind an amount, these make it a part, a price or a figure before some deduction.
PART_BEHIND = re.compile(
    r" (?:in (?:shares|stock)|each|apiece|per|a (?:year|month|day)|annually|every|plus|more)\b|[^.;]{0,25}\binclud(?:es|ing) (?:the )?(?:assumed )?debt"
    r"|[^.;]{0,30}\b(?:before|after|excluding|without|net of) (?:minorit|tax|interest|exceptional|one-off|special|depreciation|deduct)"
)
_ROUNDS = re.compile(r"\b(?:rounds|total|in all|altogether|so far|to date|tranches|combined|together)\b")
_CHANGED = re.compile(
    r"\b(?:increased|decreased|raised (?:its|the|their) (?:bid|offer)|raised to|lowered|revised|sweetened|improved|originally|initially|at first|downsized|reduced|cut to|up from|down from|instead of|rather than|earlier (?:offer|bid|estimate)|"
    r"(?:second|third|fourth) (?:bid|offer|loan|round|order|contract|purchase|acquisition|fine|grant|bond|issue|instalment|tranche|phase|stage)|later (?:raised|cut|changed)|estimate[ds]?|eventually|finally|in the end|planned|budgeted|rose|risen|grew|grown|fell|fallen|doubled|tripled|more than|overran)\b",
    re.IGNORECASE,
)
_COMPARED = re.compile(r"\b(?:than|against|compared|from|until|till|up|down)\b")
_FOR = re.compile(r"\b(?:for|in|of) the (?:[a-z]+ )?(?:year|quarter|half|period)\b")
_FAR = Decimal(3)
_MOST = 60  # amounts
_DATED = 60
_DIGITS = 2
_CRORE = 100  # lakh
_INDIAN = re.compile(r"\b(?:crore|lakh)s?\b")


@dataclass(frozen=True, slots=True)
class Recalled:
    """An amount that points back, the amount told before, and the thing that both are the amount of."""

    first: Money
    second: Money
    thing: str


def recalled(reading: Reading, *, currency: bool = False) -> Iterator[Recalled]:
    """Amounts of one thing in two sentences that cannot be one amount, where the later one points back.

    `currency`: their figures are one, and their currencies are not.
    """
    told = told_amounts(reading)
    for place, back in enumerate(told):
        if any(_one(back.amount, m) for m in reading.money if m is not back.amount):
            continue
        found = [
            (t, thing)
            for t in told[:place]
            if _comparable(t.amount, back.amount, currency=currency) and (thing := _thing(reading, t, back))
        ]
        for better in (_is_slip, _share_names):
            fit = [(t, thing) for t, thing in found if better(t, back)]
            if len({(t.amount.low, t.amount.high) for t, _ in found}) > 1 and (fit or better is _share_names):
                found = fit
        if len({(t.amount.low, t.amount.high) for t, _ in found}) != 1 or _adds_up(back.amount, reading.money):
            continue
        first, thing = found[-1]
        if _conflict(reading, first, back, thing):
            yield Recalled(first.amount, back.amount, label(thing))


def share_explains(shares: Sequence[Decimal], one: Decimal, other: Decimal) -> bool:
    """Whether one of two amounts is a share, told beside it, of the other ('$64 million for 80 per cent', '$80 million')."""
    small, large = sorted((one, other))
    return any(abs(small * 100 / large - share) < 1 for share in shares)


def _is_slip(first: Told, back: Told) -> bool:
    return _scaled(first.amount, back.amount) or transposed(first.amount.high, back.amount.high)


def _share_names(first: Told, back: Told) -> bool:
    return bool(first.names & back.names)


def label(thing: str) -> str:
    """A thing as a message names it."""
    return str(load("en", "recalled")["labels"].get(thing, thing))


def _comparable(one: Money, other: Money, *, currency: bool) -> bool:
    if not currency:
        return one.currency == other.currency
    if "conversion" in (one.link, other.link):
        return False
    if (one.low, one.high) != (other.low, other.high):
        return False
    may = [
        frozenset(m.candidates or (m.currency or "",)) if m.currency is None else frozenset((m.currency,))
        for m in (one, other)
    ]
    return not may[0] & may[1] and "" not in may[0] | may[1]


def _one(one: Money, other: Money) -> bool:
    """Whether two amounts may be one: the currencies may be one, and the figures agree."""
    return (one.currency == other.currency or None in (one.currency, other.currency)) and figures_agree(one, other)


def _thing(reading: Reading, first: Told, back: Told) -> str:
    """What both are the amount of; '' where that is not sure."""
    if first.sentence == back.sentence:
        return ""
    *_, kin, of, period = table()
    rounds = {t for t in back.things if t.startswith(("series", "seed"))}
    mine, its = first.things, rounds or back.things
    direct = mine & its
    slip = direct & period and transposed(first.amount.high, back.amount.high)
    if slip and (len(significant(back.amount.high)) > 2 or "valuation" in direct):
        return min(direct & period)
    other_currency = first.amount.currency != back.amount.currency
    if other_currency and len(significant(first.amount.high)) < _DIGITS and not back.definite:
        return ""
    if direct - {"capital"} and (_scaled(first.amount, back.amount) or other_currency):
        return min(direct - {"capital"})
    if first.amount.currency != back.amount.currency and first.names & back.names and (mine & of or its & of):
        return min((mine | its) & of)
    if not back.definite:
        # What is told of one period needs no 'the'.
        return min(direct & period, default="") if direct & period and _same_date(reading, first, back) else ""
    if direct:
        return min(direct)
    if rounds and mine & {t for t in mine if t.startswith(("series", "seed"))}:
        return ""
    near = {t for t in mine if set(kin.get(t, ())) & its} | {t for t in its if set(kin.get(t, ())) & mine}
    if near:
        return min(near)
    if back.general and mine & of:
        paid = mine & of & frozenset(load("en", "recalled")["paid"]["things"])
        return min(paid or mine & of) if paid or not back.paid else ""
    if first.paid and not mine and its & of:
        return min(its & of)
    if first.names & back.names and (back.giver in first.names or _scaled(first.amount, back.amount)):
        return "sum"
    return ""


def _scaled(one: Money, other: Money) -> bool:
    counted = all(_INDIAN.search(m.span.text) for m in (one, other)) and ratio(one.high, other.high) == _CRORE
    return (other_magnitude(one, other) or counted) and len(significant(one.high)) > 1


def _same_date(reading: Reading, first: Told, back: Told) -> bool:
    a, b = ({d.value for d in _dates(reading, t) if not d.inferred} for t in (first, back))
    return bool(a & b)


def _dates(reading: Reading, told: Told) -> list[Date]:
    """The dates told near the amount."""
    start = max(told.sentence.start, told.amount.span.start - _BEFORE)
    end = min(told.sentence.end, told.amount.span.end + _DATED)
    compared = _COMPARED.search(reading.article.text, told.amount.span.end, end)
    return [d for d in dates_in(reading, start, compared.start() if compared else end) if d.earliest is not None]


def _adds_up(amount: Money, amounts: Sequence[Money]) -> bool:
    """Whether other amounts of the text make this one by adding or taking away."""
    values = sorted({m.high for m in amounts if m is not amount and m.currency == amount.currency})[:_MOST]
    half = amount.step / 2
    return any(abs(amount.high - v) <= half for a, b in combinations(values, 2) for v in (a + b, b - a))


def _bearers(reading: Reading, told: Told) -> set[str]:
    """The organisations that a sentence names before its amount."""
    start, end = told.sentence.start, told.amount.span.start
    return {e.id for e in reading.names.organizations if any(start <= m.span.start < end for m in e.mentions)}


def _conflict(reading: Reading, first: Told, back: Told, thing: str) -> bool:
    one, other = first.amount, back.amount
    text = reading.article.text
    for told in (first, back):
        start = max(told.sentence.start, told.amount.span.start - 60)
        if _PART.search(text, start, told.amount.span.start) or PART_BEHIND.match(text, told.amount.span.end):
            return False
    shares = [
        q.high
        for t in (first, back)
        for q in inside(reading.quantities, t.sentence.start, t.sentence.end)
        if q.unit.startswith("percent")
    ]
    if share_explains(shares, one.high, other.high):
        return False
    near = text[max(back.sentence.start, other.span.start - 60) : min(back.sentence.end, other.span.end + 60)]
    if (
        thing not in table()[-1]
        and not _scaled(one, other)
        and _ROUNDS.search(near)
        and not re.search(r"[Ss]er(?:ies)|seed", near)
    ):
        return False
    alike = _scaled(one, other) or transposed(one.high, other.high)
    if ratio(one.high, other.high) > _FAR and not alike:
        return False
    times = _dates(reading, first), _dates(reading, back)
    agree = any(dates_agree(a, b) for a in times[0] for b in times[1])
    if thing in table()[-1]:
        bearers = _bearers(reading, first), _bearers(reading, back)
        if all(bearers) and not bearers[0] & bearers[1]:
            return False  # the revenue of two companies
        spans = [_FOR.search(text, t.amount.span.start - 40, t.sentence.end) for t in (first, back)]
        within = spans[0] and spans[1] and spans[0][0][-12:] == spans[1][0][-12:] and not times[0] and not times[1]
        loose = _scaled(one, other) or (alike and (agree or not times[0] or not times[1]))
        if not _same_date(reading, first, back) and not within and not loose:
            return False
    elif not _scaled(one, other) and any(
        _CHANGED.search(text, t.sentence.start, t.sentence.end) for t in (first, back)
    ):
        return False
    sure = _scaled(one, other) or one.currency != other.currency or thing in table()[-1]
    if back.close and not (sure and thing in first.things & back.things):
        index = reading.article.sentence_index(one.span.start)
        around = text[reading.article.sentences[max(0, index - 2)].start : first.sentence.end].lower()
        if not any(name in around for name in back.close):
            return False
    return agree or not times[0] or not times[1] or bool(first.names & back.names) or not back.close
