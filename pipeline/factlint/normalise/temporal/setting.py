"""What does not change while an article is read: its headings' years, its day of writing, its manner of telling."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from factlint.extract.temporal.form import Form
from factlint.extract.temporal.lexer import Tokens
from factlint.values.article import Article
from factlint.values.span import Span

_YEAR = re.compile(r"(?<![\d,.])(1[5-9]\d\d|20\d\d|21\d\d)(?![\d,])")


@dataclass(frozen=True, slots=True)
class HeadingYear:
    """The year or years that a heading names; `strict` where the heading is a bare year."""

    first: int
    last: int
    span: Span
    strict: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """`reference` is the day of writing and `reference_span` its dateline; `news` tells that the text counts
    from that day ('yesterday') rather than from date to date. `detours` are starts of dates that the telling
    comes back from."""

    article: Article
    tokens: Tokens
    reference: date | None
    reference_span: Span | None
    news: bool
    headings: tuple[HeadingYear | None, ...]
    detours: frozenset[int] = frozenset()

    def heading(self, offset: int) -> HeadingYear | None:
        """The year heading that the offset stands under, None where it is the heading itself."""
        if not self.article.paragraphs:
            return None
        paragraph = self.article.paragraph_at(offset)
        return None if paragraph.heading else self.headings[paragraph.section]


def heading_years(article: Article) -> tuple[HeadingYear | None, ...]:
    """For each section the years of its own heading or of the nearest heading above it that names some."""
    out: list[HeadingYear | None] = []
    for section in article.sections:
        found: HeadingYear | None = None
        if section.heading is not None:
            years = [int(year) for year in _YEAR.findall(section.heading.text)]
            if years:
                strict = section.year is not None
                found = HeadingYear(min(years), max(years), section.heading, strict)
        if found is None and section.parent is not None:
            found = out[section.parent]
        out.append(found)
    return tuple(out)


def tells_from_today(forms: Sequence[Form], reference: date | None) -> bool:
    """Whether a text with a day of writing counts from that day, as news does.

    A chronicle that merely has a day of writing names years far from it again and again; news says
    'yesterday' and 'last month' and names few years.
    """
    if reference is None:
        return False
    pointing = far = 0
    for form in forms:
        if form.kind == "deictic" or form.relation in ("ago", "last", "this") or form.unit == "WD":
            pointing += 1
        elif (
            form.kind == "date" and form.year is not None and abs(form.year - reference.year) > 1
        ) or form.kind == "range":
            far += 1
    return far < 4 or pointing * 4 >= far
