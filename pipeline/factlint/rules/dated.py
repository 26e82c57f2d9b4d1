"""What the rules on the order of telling share: the date that a sentence begins with."""

from __future__ import annotations

import re
from bisect import bisect_left

from factlint.values.article import Sentence
from factlint.values.reading import Reading
from factlint.values.temporal import Date

_LEADING = re.compile(
    r"[\"“(]?(?:(?:In|On|By|At|During|Since|From|Early in|Late in|Later in|Also in|Then,? in|And in|That is,? in) )?(?:the )?(?:early |late |mid-)?$"
)
_MOST = 24


def dates_in(reading: Reading, start: int, end: int) -> list[Date]:
    """The dates that begin between two offsets, in order."""
    dates = reading.dates
    first = bisect_left(dates, start, key=lambda d: d.span.start)
    last = bisect_left(dates, end, key=lambda d: d.span.start)
    return list(dates[first:last])


def leading_date(reading: Reading, sentence: Sentence) -> Date | None:
    """The date with which a sentence opens ('In May 2018, …'), if it does."""
    found = dates_in(reading, sentence.start, sentence.start + _MOST)
    if not found or found[0].parts or found[0].earliest is None:
        return None
    before = reading.article.text[sentence.start : found[0].span.start]
    return found[0] if _LEADING.fullmatch(before) else None
