"""The years that headings name."""

from __future__ import annotations

import re
from dataclasses import dataclass

from factlint.values.article import Article
from factlint.values.span import Span

_YEAR = re.compile(r"(?<![\d,.])(1[5-9]\d\d|20\d\d|21\d\d)(?![\d,])")

_OPEN = re.compile(
    r"\bsince\b|\bonwards?\b|[-–—] ?(?:present|today|now|$)|\bto (?:the )?(?:present|today|now)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class HeadingYear:
    """The year or years that a heading names; `strict` where the heading is a bare year. `months` are the first month
    since the year 0 and the one after the last, where they are not those of whole years."""

    first: int
    last: int
    span: Span
    strict: bool
    months: tuple[int, int] | None = None

    @property
    def bounds(self) -> tuple[float, float]:
        """The months since the year 0 that it spans."""
        return self.months or (self.first * 12.0, self.last * 12.0 + 12)


def heading_years(article: Article) -> tuple[HeadingYear | None, ...]:
    """For each section the years of its own heading or of the nearest heading above it that names some."""
    out: list[HeadingYear | None] = []
    for section in article.sections:
        found: HeadingYear | None = None
        if section.heading is not None:
            years = [int(year) for year in _YEAR.findall(section.heading.text)]
            if years:
                strict = section.year is not None
                last = 9999 if _OPEN.search(section.heading.text) else max(years)
                found = HeadingYear(min(years), last, section.heading, strict)
        if found is None and section.parent is not None:
            found = out[section.parent]
        out.append(found)
    return tuple(out)
