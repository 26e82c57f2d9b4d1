"""When the business year ends, as the article states it or as its expressions imply it, and what each such year spans."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from factlint.extract.temporal.form import Form
from factlint.normalise.temporal.point import add_months
from factlint.values.article import Article

_STATED = re.compile(
    r"\b(?:(?:fiscal|financial|accounting|business) years?|(?:company[’']s|group[’']s|firm[’']s|its|their|our) year) (?:that )?(?:ends?|ending|runs? (?:from [\w ]{3,20} )?to|closes?) "
    r"(?:on |each |every |in )?(?:the )?(?:end of |last [A-Z][a-z]{2,5}day (?:of|in) )?(?:(?P<d>\d{1,2})(?:st|nd|rd|th)? (?:of )?(?P<m>[A-Z][a-z]{2,8})|(?P<m2>[A-Z][a-z]{2,8})(?: (?P<d2>\d{1,2}))?)\b(?! ?,? \d{4})"
)
_MONTHS = {
    name: number
    for number, name in enumerate(
        "January February March April May June July August September October November December".split(), 1
    )
}
# Between the number of a business year and the dates that tell what it spans.
_EXPLAINED = re.compile(r",? ?\(?(?:the year )?(?:(?:that|which) )?(?:ended|ending|ends|to|ran to)?(?: on| in)? ?")
_REACH = 40


@dataclass(frozen=True, slots=True)
class BusinessYear:
    """The last day of the business year; `start` and `end` are where it is stated as a day of every year, the same
    where it is implied. `by_first` tells that a year is called by the calendar year that it begins in."""

    month: int
    day: int
    start: int
    end: int
    by_first: bool = False

    def ending_in(self, year: int) -> tuple[date, date] | None:
        """The first and last day of the business year that ends in `year`; None where the calendar lacks it."""
        last = self._last(year)
        following = last + timedelta(days=1) if last is not None else None
        before = self._last(year - 1)
        return (before + timedelta(days=1), last) if following and before and last else None

    def named(self, year: int) -> tuple[date, date] | None:
        """The first and last day of the business year that goes by the number `year`."""
        return self.ending_in(year + 1 if self.by_first else year)

    def holding(self, day: date) -> tuple[date, date] | None:
        """The first and last day of the business year that `day` lies in."""
        days = self.ending_in(day.year)
        return days if days is not None and day <= days[1] else self.ending_in(day.year + 1)

    def _last(self, year: int) -> date | None:
        if not 1 <= year <= 9998:
            return None
        month_end = add_months(date(year, self.month, 1), 1) - timedelta(days=1)
        return month_end if self.day >= month_end.day else month_end.replace(day=self.day)


def find_business_year(article: Article, forms: Sequence[Form]) -> BusinessYear | None:
    """The end of the business year: as stated ('the financial year ends on 30 June'), else as a period of a year says
    ('the year ended 30 June 2023', '2018–19 (April 2018 to March 2019)'); None where it is the calendar's or unknown."""
    for match in _STATED.finditer(article.text) if "year" in article.text else ():
        month = _MONTHS.get(match["m"] or match["m2"] or "")
        day = int(match["d"] or match["d2"] or 31)
        if month and 1 <= day <= 31:
            if month == 12:
                continue
            return BusinessYear(month, day, match.start(), match.end(), _by_first(article, forms))
    for index, form in enumerate(forms):
        end = _implied(article, form, forms[index + 1] if index + 1 < len(forms) else None)
        if end is not None:
            return None if end == (12, 31) else BusinessYear(*end, 0, 0, _by_first(article, forms))
    return None


def _implied(article: Article, form: Form, following: Form | None) -> tuple[int, int] | None:
    """The month and day on which the year ends that the form spans, or that the one behind it explains."""
    if form.ending is not None and form.ending.month is not None:
        year = form.unit in (None, "Y") and form.count == "1"
        return (form.ending.month, form.ending.day or 31) if year else None
    if form.kind == "range" and form.low is not None and form.high is not None:
        return _round(form.low, form.high)
    if form.fiscal and following is not None and following.kind == "date" and following.fiscal is False:
        gap = article.text[form.end : following.start]
        if following.month and following.year and "end" in gap and len(gap) <= _REACH and _EXPLAINED.fullmatch(gap):
            return following.month, following.day or 31
    return None


def _round(low: Form, high: Form) -> tuple[int, int] | None:
    """The end of a range of exactly one year that does not begin in January."""
    if low.month is None or high.month is None or high.year is None or low.kind != "date" or high.kind != "date":
        return None
    first = low.year if low.year is not None else high.year
    whole = (high.year - first) * 12 + high.month - low.month == 11 and low.month != 1
    days = (low.day is None and high.day is None) or (low.day == 1 and (high.day or 0) >= 28)
    return (high.month, high.day or 31) if whole and days else None


def _by_first(article: Article, forms: Sequence[Form]) -> bool:
    """Whether a number of one year is explained by an end in the year after it: 'fiscal 2022, the year that ended on
    March 31, 2023'."""
    for form, following in pairwise(forms):
        if not form.fiscal or form.ending is not None or form.year is None or form.count is not None or form.quarter:
            continue
        end = following.ending or following
        gap = article.text[form.end : following.start]
        if end.year == form.year + 1 and end.month and len(gap) <= _REACH and _EXPLAINED.fullmatch(gap):
            return True
    return False
