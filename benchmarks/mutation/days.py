"""Dates of an article, and how to write another in their place."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from datetime import date

from benchmarks.mutation.plant import MONTHS

from factlint.values.article import Sentence
from factlint.values.reading import Reading
from factlint.values.temporal import Date

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_FULL = re.compile(
    rf"(?:(?P<day>\d{{1,2}}) (?P<month>{'|'.join(MONTHS)})|(?P<month2>{'|'.join(MONTHS)}) (?P<day2>\d{{1,2}}),?) (?P<year>\d{{4}})"
)
_LEAD = re.compile(r"(?:In|On|By|During|Since|From)(?: early| late)? ")


def american(reading: Reading) -> bool:
    """Whether the article writes 'May 3, 2019'."""
    found = [m["month2"] for m in _FULL.finditer(reading.article.text)]
    return sum(month is not None for month in found) > len(found) / 2


def write(value: date, granularity: str, *, month_first: bool) -> str:
    """A day, month or year in words."""
    month = MONTHS[value.month - 1]
    if granularity == "day":
        return f"{month} {value.day}, {value.year}" if month_first else f"{value.day} {month} {value.year}"
    return f"{month} {value.year}" if granularity == "month" else str(value.year)


def at(value: date, *, year: int | None = None, month: int | None = None) -> date:
    """The day in another year or month, its last one where that is shorter."""
    year, month = year or value.year, month or value.month
    return date(year, month, min(value.day, calendar.monthrange(year, month)[1]))


def plain(reading: Reading, *granularities: str) -> Iterator[Date]:
    """Single dates in running text, with a year that is known."""
    article = reading.article
    for item in reading.dates:
        known = item.earliest is not None and not item.parts and item.granularity in granularities
        if known and not article.paragraph_at(item.span.start).heading:
            yield item


def leading(reading: Reading, sentence: Sentence) -> Date | None:
    """The date with which a sentence opens ('In May 2018, ...')."""
    text = reading.article.text
    match = _LEAD.match(text, sentence.start)
    begin = match.end() if match else sentence.start
    return next((d for d in reading.dates if d.span.start == begin and not d.parts and d.earliest is not None), None)
