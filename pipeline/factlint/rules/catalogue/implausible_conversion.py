"""MON102 implausible-conversion: an amount in brackets that is far from what the amount before it was worth."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from itertools import pairwise

from factlint.languages import load
from factlint.rules.dated import dates_in
from factlint.rules.exchange import bounds, rated, recent_years
from factlint.rules.numbers import plain
from factlint.rules.registry import rule
from factlint.values.findings import Disagreement, Side
from factlint.values.quantity import Money
from factlint.values.reading import Reading

# Rates within a year are in the table; what is left is rounding, fees and the day. Half as much again is none of these.
_MARGIN = 3, 2
_MOST_YEARS = 40
_REACH = 60


@cache
def _words(language: str, name: str) -> str:
    return "|".join(re.escape(w) if name != "now" else w for w in load(language, "conversions")["words"][name])


@cache
def _shapes(language: str = "en") -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """What stands between an amount and its conversion: a bracket, a linking word or a mere comma or dash; and what closes them."""
    about, links = rf"(?:(?:{_words(language, 'about')}) ?)", _words(language, "links")
    noun = r"(?: [a-z-]{1,12}){0,2}(?: in \d{4})?"
    gap = re.compile(
        rf"{noun}(?: ?(?P<bracket>[(\[])(?:(?:{links}) ?)?{about}{{0,2}}"
        rf"|(?P<link>(?:,|,? [–—]| \()?(?: (?!=|/)(?:{links})| ?[=/])) ?{about}{{0,2}}"
        rf"|(?P<bare>, | [–—] ){about}{{0,2}})"
    )
    close = re.compile(rf"[)\];]|,? (?:{_words(language, 'closing')})\b")
    bare = re.compile(rf",|[.;)]| [–—]|,? (?:{_words(language, 'closing')})\b")
    return gap, close, bare, re.compile(_words(language, "now"), re.IGNORECASE)


@rule(
    "MON102",
    name="implausible-conversion",
    category="money",
    severity="warning",
    flags=(
        "In 2015 Norvik paid [[£12.5 million]] ([[$98 million]]) for the mill.",
        "In 2007 Norvik insured the mill for [[£425 million]], or about [[$85 million]].",
        "In 2018 the mill cost [[€40 million]], the equivalent of [[$4.7 million]] at the time.",
        "Norvik makes pumps. Today a pump costs [[£400]] (about [[$50]]).",
        "In March 2018 it raised [[HK$780 million]] (about [[US$780 million]]).",
    ),
    passes=(
        "In 2015 Norvik paid £12.5 million ($19 million) for the mill.",
        "In 1897 Norvik paid £12.5 million ($98 million) for the mill.",
        "In 2018 it lent the mill €40 million, $9 million and £3 million.",
        "In 2018 it earned €40 million (including $9 million from Asia).",
    ),
)
def implausible_conversion(reading: Reading) -> Iterator[Disagreement]:
    """An amount in brackets cannot be the amount before it in another currency.

    Compares: the two amounts with the lowest and highest rate between their currencies in the year that the sentence or
    the heading gives (else that of the article's own date), the years beside it, and half as much again on either side. Rates: the European Central Bank's
    daily reference rates, from 1999 on.
    Why it matters: one of the amounts has a slip in its figure, its scale or its currency.
    Cannot know: which; nor the year where the text gives none: then any year of the paragraph, or of the table, will do.
    """
    for before, amount in pairwise(reading.money):
        if (before.linked_to is None or before.link != "conversion") and _converts(reading, before, amount):
            told = _told(reading, before, amount)
            if told:
                yield told


def _converts(reading: Reading, first: Money, second: Money) -> bool:
    """Whether the second amount is told as what the first is in another currency."""
    text = reading.article.text
    gap, close, bare, now = _shapes()
    if second.span.start <= first.span.end or second.span.start - first.span.end > _REACH:
        return False
    if first.currency == second.currency or first.per or second.per or _unsure(first) or _unsure(second):
        return False
    match = gap.fullmatch(text, first.span.end, second.span.start)
    if match is None or now.search(text[second.span.end : second.span.end + 25].split(")")[0]):
        return False
    if match["bracket"]:
        return bool(close.match(text, second.span.end))
    if match["link"]:
        return True
    # A list of amounts looks like 'X, Y' as well: only the pair of dashes or commas around it, or 'about', makes a conversion.
    told = bool(bare.match(text, second.span.end))
    return told and ("about" in match[0] or any(c in match[0] for c in "–—") or len(match[0]) > len(match["bare"]))


def _told(reading: Reading, first: Money, second: Money) -> Disagreement | None:
    if (
        not first.currency
        or not second.currency
        or first.low != first.high
        or second.low != second.high
        or not first.high
    ):
        return None
    years = _years(reading, first)
    ranges = [found for year in years if (found := bounds(year, first.currency, second.currency))]
    if not ranges or (len(ranges) != len(years) and years != recent_years()):
        return None
    low, high = min(r[0] for r in ranges), max(r[1] for r in ranges)
    more, less = _MARGIN
    rate = second.high / first.high
    rounding = (second.high + second.step / 2) / max(first.high - first.step / 2, first.step / 2)
    if rounding * more >= low * less and rate * less <= high * more:
        return None
    when = f"in {years[0]}" if len(years) == 1 else f"from {years[0]} to {years[-1]}"
    expected = f"{second.currency} {plain(_round(first.high * low))} to {plain(_round(first.high * high))}"
    return Disagreement(
        message=f"{first.span.text} was worth {expected} {when}, not {second.span.text}",
        sides=(
            Side(span=first.span, reading=f"read as {first.currency} {plain(first.high)}, {when}"),
            Side(span=second.span, reading=f"read as {second.currency} {plain(second.high)}, its conversion"),
        ),
        key=(first.currency, str(first.high), second.currency, str(second.high)),
        why="daily reference rates of the European Central Bank in that year and the years beside it",
        confidence=0.85,
    )


def _unsure(amount: Money) -> bool:
    """Whether the currency was taken from elsewhere, and its word may stand for one whose rates the table does not have ('rupees')."""
    if "currency" not in amount.inferred:
        return False
    may = {code for span, codes in amount.marks for code in codes if span.text.isalpha()}
    return len(may) > 1 and not may <= rated() and "USD" not in may


@cache
def _present(language: str = "en") -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_words(language, 'present')})\b", re.IGNORECASE)


def _round(value: Decimal) -> Decimal:
    """To two digits."""
    return value.quantize(Decimal(1).scaleb(value.adjusted() - 1)).quantize(Decimal(1)) if value >= 1 else value


def _years(reading: Reading, amount: Money) -> list[int]:
    """The years that the sentence gives, else that of the heading or of the document, else all years that are told near it
    (at the end those of the whole table): whatever fits one of them stays silent."""
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
    if _present().search(reading.article.text, sentence.start, sentence.end):
        return recent_years()
    year = reading.article.section_at(amount.span.start).year
    if year is None and reading.article.reference_date is not None:
        year = reading.article.reference_date.year
    if year:
        return [year]
    paragraph = reading.article.paragraph_at(amount.span.start)
    near = [d for d in dates_in(reading, paragraph.start, paragraph.end) if d.earliest and d.latest]
    every = near or [d for d in reading.dates if d.earliest and d.latest]
    told = [d.earliest.year for d in every if d.earliest] + [d.latest.year for d in every if d.latest]
    return list(range(min(told), max(told) + 1))[:_MOST_YEARS] if told else recent_years()
