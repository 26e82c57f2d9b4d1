"""The day of writing as a dateline states it: 'HONG KONG, 14 May 2024 –', 'Leeds, Wednesday 8 November 2023'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from factlint.extract.temporal.form import Form
from factlint.normalise.temporal.point import Point
from factlint.values.article import Article
from factlint.values.span import Span

# What may stand between the start of a paragraph and a dateline's date: a place, a verb of publishing.
_BEFORE = re.compile(
    r"(?:(?:[A-Z][\w.’'-]{0,20}(?: (?:and|of|de|la|&))?,? ){0,6}\(?"
    r"|(?:Published|Posted|Updated|Released|Issued|Date|Dated|Last updated|First published)(?: on| at)?:? ?)"
)
_AFTER = re.compile(
    r"\)?\s*(?:[–—-]|/|\||:|\.?\s*$|\((?:[A-Z][\w ]{0,30})\)|,? ?\d{1,2}[:.]\d\d|\. (?=[A-Z“\"]))", re.MULTILINE
)
_LATEST = 700


def find_dateline(article: Article, forms: Sequence[Form]) -> tuple[date, Span] | None:
    """The day that a dateline near the top of the article states, and where; None where there is none."""
    for form in forms:
        if form.start > _LATEST:
            return None
        if form.kind != "date" or form.year is None or form.month is None or form.day is None or form.short_year:
            continue
        paragraph = article.paragraph_at(form.start)
        before = article.text[paragraph.start : form.start]
        if len(before) > 80 or not _BEFORE.fullmatch(before):
            continue
        if before and before.strip() in ("On", "In", "By", "Since", "Until", "From", "After", "Before"):
            continue
        if not before and article.text.startswith(". ", form.end):
            continue  # a sentence's end, not a place's
        if not _AFTER.match(article.text[form.end : paragraph.end]):
            continue
        first, _ = Point(granularity="day", year=form.year, month=form.month, day=form.day).days
        if first is not None:
            return first, article.span(form.start, form.end)
    return None
