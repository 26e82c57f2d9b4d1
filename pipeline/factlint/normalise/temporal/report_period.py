"""The period that an annual report covers, as its title states it: 'Annual Report 2022', '… for the year ended 30 June 2023'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from factlint.extract.temporal.form import Form
from factlint.normalise.temporal.business_year import BusinessYear
from factlint.normalise.temporal.point import Point
from factlint.values.article import Article
from factlint.values.span import Span

_TITLE = re.compile(
    r"\b(?:annual|integrated|full[- ]year|year[- ]end) (?:report|review|results|accounts)\b|\breport of the directors\b|\bdirectors[’'] report\b|\breport (?:and|&) accounts\b"
    r"|\bto (?:our |the )?(?:share|stock)holders\b|\bfi(?:scal|nancial) (?:term|year|report)\b|\b(?:chair\w*|president)[’']s (?:letter|statement)\b",
    re.IGNORECASE,
)
_TOP = 400
_LINE = 120
_YEAR_DAYS = (350, 380)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportPeriod:
    """First and last day of the period, and where the title names it."""

    first: date
    last: date
    span: Span

    @property
    def point(self) -> Point:
        """The period as a calendar year where it is one."""
        if (self.first.month, self.first.day) == (1, 1) and self.first.year == self.last.year:
            return Point(granularity="year", year=self.first.year)
        return Point(granularity="interval", first=self.first, last=self.last)


def find_report_period(article: Article, forms: Sequence[Form], stated: BusinessYear | None) -> ReportPeriod | None:
    """The period of a report whose title lines name one; None for any other text."""
    end = _titles_end(article.text)
    if not end or not _TITLE.search(article.text, 0, end):
        return None
    for form in forms:
        if form.end > end:
            return None
        days = _days(form, stated)
        if days is not None:
            return ReportPeriod(first=days[0], last=days[1], span=article.span(form.start, form.end))
    return None


def _titles_end(text: str) -> int:
    """Where the lines at the top end that are no sentences."""
    position = 0
    while position < min(_TOP, len(text)):
        end = text.find("\n", position)
        end = len(text) if end < 0 else end
        line = text[position:end].rstrip()
        if len(line) > _LINE or (line.endswith((".", "!", "?")) and len(line.split()) > 8):
            return position
        position = end + 1
    return min(position, len(text))


def _days(form: Form, stated: BusinessYear | None) -> tuple[date, date] | None:
    if form.kind == "range" and form.low is not None and form.high is not None:
        first, last = _day(form.low, opens=True), _day(form.high, opens=False)
        if first is None or last is None:
            return None
        return (first, last) if _YEAR_DAYS[0] < (last - first).days < _YEAR_DAYS[1] else None
    ending = form.ending
    if ending is not None and ending.year is not None and ending.month is not None and form.unit in (None, "Y"):
        return BusinessYear(ending.month, ending.day or 31, 0, 0).ending_in(ending.year)
    if form.kind != "date" or ending is not None or form.year is None or form.bc or form.short_year:
        return None
    if form.month or form.quarter or form.half or form.season or form.decade is not None:
        return None
    if stated is not None:
        return stated.ending_in(int(form.count)) if form.count else stated.named(form.year)
    return None if form.count else (date(form.year, 1, 1), date(form.year, 12, 31))


def _day(form: Form, *, opens: bool) -> date | None:
    if form.year is None or form.month is None:
        return None
    point = Point(granularity="day" if form.day else "month", year=form.year, month=form.month, day=form.day)
    return point.days[0 if opens else 1]
