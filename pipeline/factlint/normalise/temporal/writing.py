"""The day or month of writing where no dateline states it: a note of the last revision, a masthead, a letter's close."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from datetime import date

from factlint.extract.temporal.form import Form
from factlint.normalise.temporal.point import Point
from factlint.values.article import Article
from factlint.values.span import Span

_REVISED = re.compile(
    r".{0,40}\b(?:updated|revised|reviewed|published|posted|issued|edition|issue|compiled|correct as of)\b[^.]{0,20}",
    re.IGNORECASE,
)
# The line of a masthead names nothing that happened: 'Company of the month – May 2023'.
_MASTHEAD = re.compile(r"(?:.{2,60} ?[–—|,/·•:(-] ?)?(?:No\. ?\d{1,4}, ?)?")
_DATED = re.compile(
    r"\b(?:founded|established|incorporated|opened|listed|born|since|until|from|to|for|in|on|by|of|ended|ending|at|as)\W*$",
    re.IGNORECASE,
)
_CLOSE = re.compile(r"(?:[A-Z][\w'’. -]{1,40}, ?)?(?:Date: ?|Dated:? )?")
_SEASON_MONTH = {"SP": 4, "SU": 7, "FA": 10, "WI": 12}
_TOP = 400
_LINE = 100
_SIGNED = 60


def find_writing(article: Article, forms: Sequence[Form]) -> tuple[date, Span] | None:
    """The day on which the text says that it was written, the middle of the month where it names a month or season, and where."""
    years = sorted(form.year for form in forms if form.kind == "date" and form.year is not None and not form.bc)
    close: tuple[date, Span] | None = None
    for form in forms:
        month = form.month or _SEASON_MONTH.get(form.season or "")
        if form.kind != "date" or form.year is None or month is None or form.short_year or form.bc:
            continue
        first = Point(granularity="day", year=form.year, month=month, day=form.day or 15).days[0]
        before, after = _line(article.text, form)
        if first is None or len(before) + len(after) > _LINE or _mostly_after(years, first.year):
            continue  # a text tells mostly of what was before it was written
        place = article.span(form.start, form.end)
        if _REVISED.fullmatch(before) and len(after) < 20:
            return first, place
        if after.strip(" ).|"):
            continue
        if form.start < _TOP and _MASTHEAD.fullmatch(before) and not _DATED.search(before.rstrip(" –—|,/·•:(-")):
            return first, place
        if form.day is not None and _CLOSE.fullmatch(before) and _signed(article.text, form.end):
            close = close or (first, place)
    return close


def _mostly_after(years: Sequence[int], year: int) -> bool:
    """Whether more than a quarter of the written years, in order, are after `year`."""
    return (len(years) - bisect_right(years, year)) * 4 > len(years)


def _line(text: str, form: Form) -> tuple[str, str]:
    """What stands before and after the form in its line."""
    begin = text.rfind("\n", 0, form.start) + 1
    end = text.find("\n", form.end)
    return text[begin : form.start][-_LINE:], text[form.end : len(text) if end < 0 else end][: _LINE + 1]


def _signed(text: str, end: int) -> bool:
    """Whether nothing but a signature, or the end of the text, follows: a short line that is no sentence."""
    if len(text) - end < 4 * _SIGNED:
        return True
    rest = text[end : end + 4 * _SIGNED].lstrip(" .\n")
    line, _, _ = rest.partition("\n")
    return not line or (len(line) < _SIGNED and not line.rstrip().endswith((".", "!", "?", ":")) and line[:1].isupper())
