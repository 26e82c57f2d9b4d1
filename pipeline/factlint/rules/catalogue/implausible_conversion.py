"""MON102 implausible-conversion: an amount in brackets that is far from what the amount before it was worth."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from factlint.rules.exchange import bounds
from factlint.rules.numbers import plain
from factlint.rules.registry import rule
from factlint.values.findings import Disagreement, Side
from factlint.values.quantity import Money
from factlint.values.reading import Reading

# Rates within a year are in the table; what is left is rounding, fees and the day. Half as much again is none of these.
_MARGIN = 3, 2
_GAP = re.compile(
    r"(?: [a-z-]{1,12}){0,2} ?[(\[](?:about|around|approximately|approx\.?|roughly|some|nearly|almost|over|equivalent to|or|then worth|then|worth|=|~|≈|c\.|ca\.)? ?(?:about|around|approximately)? ?"
    r"|(?: [a-z-]{1,12}){0,2}(?:,| [–—])? (?:or|equivalent to|equal to|then worth|worth) (?:about|around|approximately|roughly|some|nearly|almost|over)? ?"
)
_CLOSE = re.compile(r"[)\];]|,? (?:or|at the time|at that time|then|at the then|as of|at current|at today)\b")
_TODAY = re.compile(r"today|current|now|in 20\d\d|inflation|adjusted|present", re.IGNORECASE)


@rule(
    "MON102",
    name="implausible-conversion",
    category="money",
    severity="warning",
    flags=(
        "In 2015 Norvik paid [[£12.5 million]] ([[$98 million]]) for the mill.",
        "In 2007 Norvik insured the mill for [[£425 million]], or about [[$85 million]].",
        "In March 2018 it raised [[HK$780 million]] (about [[US$780 million]]).",
    ),
    passes=(
        "In 2015 Norvik paid £12.5 million ($19 million) for the mill.",
        "Norvik paid £12.5 million ($98 million) for the mill.",
        "In 2018 it earned €40 million (including $9 million from Asia).",
    ),
)
def implausible_conversion(reading: Reading) -> Iterator[Disagreement]:
    """An amount in brackets cannot be the amount before it in another currency.

    Compares: the two amounts with the lowest and highest rate between their currencies in the year that the sentence or
    the heading gives (else that of the article's own date), the years beside it, and half as much again on either side. Rates: the European Central Bank's
    daily reference rates, from 1999 on.
    Why it matters: one of the amounts has a slip in its figure, its scale or its currency.
    Cannot know: which; nor the year where the text gives none: then it is off.
    """
    previous: Money | None = None
    for amount in reading.money:
        before, previous = previous, amount
        if before is None or amount.link != "conversion" or amount.linked_to != before.id:
            continue
        told = _told(reading, before, amount)
        if told:
            yield told


def _told(reading: Reading, first: Money, second: Money) -> Disagreement | None:
    text = reading.article.text
    if (
        not first.currency
        or not second.currency
        or first.low != first.high
        or second.low != second.high
        or not first.high
    ):
        return None
    if first.per != second.per and first.per is not None and second.per is not None:
        return None
    if not _GAP.fullmatch(text, first.span.end, second.span.start) or not _closed(text, first, second):
        return None
    if _TODAY.search(text[second.span.end : second.span.end + 25].split(")")[0]):
        return None
    years = _years(reading, first)
    ranges = [found for year in years if (found := bounds(year, first.currency, second.currency))]
    if not ranges or len(ranges) != len(years):
        return None
    low, high = min(r[0] for r in ranges), max(r[1] for r in ranges)
    more, less = _MARGIN
    rate = second.high / first.high
    rounding = (second.high + second.step / 2) / max(first.high - first.step / 2, first.step / 2)
    if rounding * more >= low * less and rate * less <= high * more:
        return None
    expected = f"{second.currency} {plain(_round(first.high * low))} to {plain(_round(first.high * high))}"
    return Disagreement(
        message=f"{first.span.text} was worth {expected} around {years[0]}, not {second.span.text}",
        sides=(
            Side(span=first.span, reading=f"read as {first.currency} {plain(first.high)}, in {years[0]}"),
            Side(span=second.span, reading=f"read as {second.currency} {plain(second.high)}, its conversion"),
        ),
        key=(first.currency, str(first.high), second.currency, str(second.high)),
        why="daily reference rates of the European Central Bank in that year and the years beside it",
        confidence=0.85,
    )


def _closed(text: str, first: Money, second: Money) -> bool:
    """Whether the second amount stands in brackets of its own, or behind an 'or'."""
    behind_or = text[first.span.end : second.span.start].strip(" ,").startswith(
        ("or ", "equivalent ", "equal ")
    ) or text[first.span.end : second.span.start].endswith(" or ")
    return bool(_CLOSE.match(text, second.span.end)) or behind_or


def _round(value: Decimal) -> Decimal:
    """To two digits."""
    return value.quantize(Decimal(1).scaleb(value.adjusted() - 1)).quantize(Decimal(1)) if value >= 1 else value


def _years(reading: Reading, amount: Money) -> list[int]:
    """The years that the sentence gives, else that of the heading, else that of the document."""
    sentence = reading.article.sentence_at(amount.span.start)
    found = sorted(
        {
            date.earliest.year
            for date in reading.dates
            if sentence.start <= date.span.start < sentence.end
            and date.earliest
            and date.latest
            and date.earliest.year == date.latest.year
        }
    )
    if found:
        return found
    year = reading.article.section_at(amount.span.start).year
    if year is None and reading.article.reference_date is not None:
        year = reading.article.reference_date.year
    return [year] if year else []
