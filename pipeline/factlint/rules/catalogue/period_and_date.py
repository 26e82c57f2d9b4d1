"""DAT113 period-and-date: a quarter, a half, a season or a decade that does not hold the date beside it."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from functools import cache

from factlint.languages import load
from factlint.rules.calendar_quarters import calendar_quarters
from factlint.rules.elapsed import point
from factlint.rules.registry import rule
from factlint.rules.wording import plainly
from factlint.values.findings import Disagreement, Side
from factlint.values.reading import Reading
from factlint.values.temporal import Date

_BETWEEN = re.compile(r",? (?:in|on) |, | \(")
# 'In the second quarter (July) …' may be a list of two times: 'in the summer, on 3 May and …'.
_LIST = re.compile(
    r"(?:,? (?:and|or|but|then|to|until)|[-–—]) ?(?:again )?(?:in |on )?(?:the )?(?:\d|[A-Z]|(?:early|late|spring|summer|autumn|fall|winter)\b)"
    r"| (?:prices|dollars|terms|money|values)\b"
)
_UNTIL = re.compile(
    r"\b(?:by|since|after|before|until|from|to|and|or|of) (?:the )?(?:early |late |mid-)?$", re.IGNORECASE
)
_REPORTED = re.compile(
    r"\b(?:report|result|figure|earning|profit|loss|revenue|sales|turnover|income|announce|publish|guidance|forecast|fiscal|year)\w*\b",
    re.IGNORECASE,
)
_FIRST_MONTH = {"33": 1, "34": 4, "35": 7, "36": 10, "40": 1, "41": 7, "21": 3, "22": 6, "23": 9, "24": 12}
_MONTH = re.compile(r"(?:\d{4}|XXXX)-(\d\d)(?:-\d\d)?")
# Much of Asia and the British state begin their year in April without saying so.
_APRIL_YEAR = 3
_AROUND = 200
_MONTHS = {"quarter": 3, "half": 6, "season": 3}
# Seasons begin by the sun, by the weather or by the shops: a month before or after.
_ROOM = {"quarter": 0, "half": 0, "season": 1}


@rule(
    "DAT113",
    name="period-and-date",
    category="date",
    severity="error",
    flags=(
        "The mill opened in [[the second quarter]], on [[3 August 2020]].",
        "The mill opened on [[3 December 2019]], in [[the summer of 2019]].",
        "The mill opened in [[the first half of 2019]], in [[September]].",
        "In [[the 1990s]], in [[2003]], Norvik bought a mill.",
        "Norvik bought the mill in [[the second quarter]] ([[April to July]]).",
        "In [[the third quarter]] ([[April to June]]) it sold 40 pumps.",
        "Net income in [[the second quarter, which ended in March]], rose to $61 million. Norvik's [[fiscal year coincides with the calendar year]].",
        "Sales fell in [[the three months to the end of June, the first quarter]] of Norvik's financial year. The books are opened on 1 January and [[closed on 31 December]].",
    ),
    passes=(
        "Net income in the first quarter, which ended in March, rose to $61 million. Norvik's fiscal year coincides with the calendar year.",
        "Net income in the second quarter, which ended in March, rose to $61 million.",
        "The mill opened in the third quarter, on 3 August 2020.",
        "Norvik's fiscal year ends in March. The mill opened in the second quarter, on 3 August 2020.",
        "In the first quarter (April to June) it sold 40 pumps.",
        "Norvik's year ends in September. In the third quarter (April to June) it sold 40 pumps.",
        "By the 1980s, in 1990 prices, it had grown.",
        "Norvik reported its results for the second quarter on 3 August 2020.",
        "The mill in Perth, Australia, opened in the summer of 2019, on 3 December.",
        "The mill opened in the summer of 2019 and the shop in December 2019.",
        "In the winter, in March 2020, it closed.",
        "In the 1990s, in 1993, Norvik bought a mill.",
        "20th Century Fox signed it in August 2012, 20th Century Fox said.",
    ),
)
def period_and_date(reading: Reading) -> Iterator[Disagreement]:
    """A quarter, half, season or decade does not hold the date that stands beside it.

    Compares: the months of 'in the second quarter, on 3 August' and 'in the summer of 2019, in December', and the years of decades;
    seasons reach a month further either way, and are left out where the text names places south of the equator. Quarters and
    halves are left out where the text has another year than the calendar's or tells results; months in brackets behind them are told
    as a warning, and may be those of a year from April.
    Why it matters: the period or the date is wrong.
    Cannot know: which; a fiscal year that the text does not mention.
    """
    yield from calendar_quarters(reading)
    text = reading.article.text
    other_years: dict[str, bool] = {}
    for one, other in itertools.pairwise(reading.dates):
        if _stretch(one) == _stretch(other):
            continue
        if not _BETWEEN.fullmatch(text, one.span.end, other.span.start) or _LIST.match(text, other.span.end):
            continue
        period, date = (one, other) if _stretch(one) else (other, one)
        if period.parts or not (point(date) or len(date.parts) == 2) or "APPROX" in (date.modifier, period.modifier):
            continue
        if _UNTIL.search(text, max(0, one.span.start - 20), one.span.start):
            continue
        bracket = text[one.span.end : other.span.start] == " ("
        outside = _decade(period, date) if period.granularity == "decade" else _months(period, date, bracket=bracket)
        if not outside or _excused(reading, period, other_years):
            continue
        doubtful = bracket and bool(date.parts)
        yield Disagreement(
            message=f"{date.span.text} does not lie in “{period.span.text}”",
            sides=tuple(Side(span=d.span, reading=f"read as {plainly(d.value)}") for d in (one, other)),
            key=(period.value, date.value),
            why=outside,
            confidence=0.65 if doubtful else 0.8,
            severity="warning" if doubtful else None,
        )


def _stretch(date: Date) -> bool:
    return date.granularity in _MONTHS or date.granularity == "decade"


def _decade(period: Date, date: Date) -> str:
    if "decade" in period.inferred or "year" in date.inferred or not re.fullmatch(r"\d{3}X", period.value):
        return ""
    first = int(period.value[:3]) * 10
    years = [p.earliest.year for p in (date.parts or (date,)) if p.earliest]
    if not years or any(first <= year <= first + 9 for year in years):
        return ""
    return f"the decade is {first} to {first + 9}"


def _months(period: Date, date: Date, *, bracket: bool) -> str:
    """Why the months of the date lie outside those of the period; '' where they do not, or may not."""
    code = period.value[-2:]
    if code not in _FIRST_MONTH:
        return ""
    size, first = _MONTHS[period.granularity], _FIRST_MONTH[code]
    ends = date.parts or (date,)
    months = [int(m[1]) for m in (_MONTH.fullmatch(p.value) for p in ends) if m]
    if len(months) != len(ends) or any("month" in p.inferred for p in ends):
        return ""
    if len(ends) == 2:
        return _bracketed(period, date, months, first) if bracket and period.granularity != "season" else ""
    room = _ROOM[period.granularity]
    if (months[0] - first + room) % 12 >= size + 2 * room:
        return f"it has the months {first} to {(first + size - 2) % 12 + 1}"
    years = {period.value[:4], ends[0].value[:4]}
    plain = period.granularity != "season" and "year" not in period.inferred and "year" not in date.inferred
    return "the years differ" if plain and "XXXX" not in years and len(years) == 2 else ""


def _bracketed(period: Date, date: Date, months: list[int], first: int) -> str:
    """Why a range in brackets is not the period: another number of months, or other months than any usual year has there."""
    size = _MONTHS[period.granularity]
    whole = (months[1] - months[0]) % 12 + 1
    if whole != size:
        return f"“{period.span.text}” has {size} months, “{date.span.text}” has {whole}"
    moved = (months[0] - first) % 12
    if moved in (0, _APRIL_YEAR):
        return ""
    return f"its months are {first} to {(first + size - 2) % 12 + 1}, and the text tells of no other year than the calendar's"


def _excused(reading: Reading, period: Date, known: dict[str, bool]) -> bool:
    """Whether another calendar may hold: that of a fiscal year, or that of the south. `known` keeps what the text says."""
    text = reading.article.text
    if not known:
        fiscal, southern = _words()
        known["fiscal"], known["southern"] = bool(fiscal.search(text)) or _year_end(text), bool(southern.search(text))
    if period.granularity in ("season", "decade"):
        return period.granularity == "season" and known["southern"]
    sentence = reading.article.sentence_at(period.span.start)
    start, end = max(sentence.start, period.span.start - _AROUND), min(sentence.end, period.span.end + _AROUND)
    return known["fiscal"] or bool(_REPORTED.search(text, start, end))


def _year_end(text: str) -> bool:
    found = re.findall(
        r"\byear(?: that)? (?:ended|ending|to|ends|from)(?: on| in)? (?:the )?(?:\d{1,2} )?([A-Z][a-z]+)", text
    )
    return any(month != "December" for month in found)


@cache
def _words(language: str = "en") -> tuple[re.Pattern[str], re.Pattern[str]]:
    table = load(language, "fiscal")
    return tuple(re.compile(rf"\b(?:{'|'.join(table[key])})") for key in ("fiscal", "southern"))  # type: ignore[return-value]
